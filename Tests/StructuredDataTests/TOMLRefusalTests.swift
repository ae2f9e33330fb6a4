import SourceText
import StructuredData
import Testing

/// What is no TOML is refused at its place; what is hostile costs neither the stack nor the evening.
@Suite struct TOMLRefusalTests {
  private func read(_ text: String) throws(DataError) -> TOMLDocument { try read(Array(text.utf8)) }

  private func read(_ bytes: [UInt8]) throws(DataError) -> TOMLDocument {
    try TOMLReader().read(bytes, in: bytes.indices)
  }

  @Test(arguments: [
    // Lines and keys.
    ("a = 1 ‹b› = 2", "follows the value"), ("[a] ‹b› = 1", "follows the value"), ("a ‹b› = 1", "\"=\" is missing"),
    ("a‹›", "\"=\" is missing"), ("a‹\n›", "\"=\" is missing"), ("‹=› 1", "a key is missing"),
    ("a.‹.›b = 1", "a key is missing"),
    ("‹é›a = 1", "stands in double quotes"), ("‹\"›\"\"a\"\"\" = 1", "not three"), ("a = 1‹\r›b = 2", "follows"),
    ("# a‹\u{1}›", "control character"), ("‹\0›", "a key is missing"), ("[a‹›", "\"]\" is missing"),
    ("[[a‹]›", "\"]]\" is missing"),
    ("[‹]›", "a key is missing"), ("[a‹\n›]", "missing"),
    // Values.
    ("a = ‹›", "a value is missing"), ("a =‹\n›b = 1", "a value is missing"), ("a = ‹Baking› bread", "no TOML value"),
    ("a = ‹01›", "no TOML value"), ("a = ‹1__0›", "no TOML value"), ("a = ‹_1›", "no TOML value"),
    ("a = ‹1.›", "no TOML value"),
    ("a = ‹.5›", "no TOML value"), ("a = ‹+0x1›", "no TOML value"), ("a = ‹0b2›", "no TOML value"),
    ("a = ‹1e›", "no TOML value"),
    ("a = ‹True›", "no TOML value"), ("a = ‹9223372036854775808›", "too large"), ("a = ‹1e999›", "too large"),
    ("a = ‹2023-02-29›", "no TOML value"), ("a = ‹2023-13-01›", "no TOML value"), ("a = ‹24:00:00›", "no TOML value"),
    ("a = ‹12:30›", "no TOML value"), ("a = ‹2023-01-01T12:00:00+25:00›", "no TOML value"),
    ("a = ‹é›", "no TOML value"),
    // Texts.
    ("a = ‹\"›b", "no closing double quote"), ("a = ‹'›b\n'", "no closing single quote"),
    ("a = ‹\"›\"\"b\"\"", "three double quotes"),
    ("a = ‹'›''b''", "three single quotes"), (#"a = "‹\x›""#, "no such escape"), (#"a = "‹\›é""#, "no such escape"),
    (#"a = "‹\u›12G4""#, "four"),
    (#"a = "‹\U›0001F60""#, "eight"), (#"a = "‹\ud800›""#, "no character"), (#"a = "‹\UFFFFFFFF›""#, "no character"),
    ("a = \"b‹\u{7F}›\"", "control character"), ("a = '''b‹\r›c'''", "control character"),
    ("a = \"\"\"‹\\ ›b\"\"\"", "no such escape"),
    // Lists and inline tables.
    ("a = [1 ‹2›]", "a comma or \"]\""), ("a = [1,‹,›]", "a value is missing"), ("a = [‹,›]", "a value is missing"),
    ("a = [1‹›", "ends too early"),
    ("a = [1,\n‹›", "ends too early"), ("a = {b = 1‹\n›}", "one line"), ("a = {‹\n›b = 1}", "one line"),
    ("a = {b = 1,‹\n›c = 2}", "one line"),
    ("a = {b = 1, ‹}›", "no comma stands before"), ("a = {b = 1‹›", "ends too early"),
    ("a = {b = 1 ‹c› = 2}", "a comma or \"}\""),
    ("a = {‹,›}", "a key is missing"), ("a = [{b = 1‹]›", "a comma or \"}\""),
    // What stands twice.
    ("a = 1\n‹a› = 2", "twice"), ("a = 1\n‹\"a\"› = 2", "twice"), ("a.b = 1\na.‹b› = 2", "twice"),
    ("a = {b = 1, ‹b› = 2}", "twice"),
    ("a.b = 1\n‹a› = 2", "twice"), ("[a]\n[‹a›]", "two headings"), ("a = 1\n[‹a›]", "has a value already"),
    ("a = 1\n‹a›.b = 2", "has a value already"), ("a = {b = 1}\n‹a›.c = 2", "has a value already"),
    ("a = {b = 1}\n[‹a›.c]", "has a value already"),
    ("a = [{}]\n[[‹a›]]", "no list of tables"), ("[a]\n[[‹a›]]", "no list of tables"),
    ("[[a]]\n[‹a›]", "list of tables"),
    ("[a]\nb.c = 1\n[a.‹b›]", "dotted keys"), ("[a.b]\nc = 1\n[a]\n‹b›.d = 1", "has a heading"),
    ("[[a.b]]\n[a]\n‹b›.c = 1", "has a heading"),
  ])
  func refusesAtThePlace(_ text: String, _ words: String) throws {
    let marked = Marked(text)
    let error = #expect(throws: DataError.self) { try read(marked.bytes) }
    let found = try #require(error)
    #expect(found.message.contains(words), "\(found.message)")
    #expect(found.range == marked.range, "\(found.message)")
  }

  // MARK: Hostile input

  @Test func nestsAsDeepAsTheLimitAndNoDeeper() throws {
    // The document itself is the outermost table.
    let limit = DataNode.depthLimit - 1
    func lists(_ depth: Int) -> String {
      "a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    func dotted(_ depth: Int) -> String { Array(repeating: "a", count: depth).joined(separator: ".") }
    #expect(throws: Never.self) { try read(lists(limit)) }
    #expect(throws: DataError.self) { try read(lists(limit + 1)) }
    #expect(throws: Never.self) { try read("[\(dotted(limit))]") }
    let error = #expect(throws: DataError.self) { try read("[\(dotted(limit + 1))]") }
    #expect(error?.message.contains("nested more than 200 deep") == true)
    #expect(throws: Never.self) { try read("\(dotted(limit)).b = 1") }
    #expect(throws: DataError.self) { try read("\(dotted(limit + 1)).b = 1") }
    for unit in ["[", "{a = ", "[{a.b = "] {
      #expect(throws: DataError.self) { try read("a = " + String(repeating: unit, count: 200_000)) }
    }
    #expect(throws: DataError.self) { try read(dotted(400_000) + " = 1") }
    #expect(throws: DataError.self) { try read("[" + dotted(400_000) + "]") }
  }

  @Test func readsManyTablesAndKeys() throws {
    var text = ""
    for number in 0..<4000 { text += "[[a]]\nname = \"\(number)\"\nx.y = \(number)\n[a.b.c\(number)]\n" }
    for number in 0..<4000 { text += "k\(number) = \(number)\n" }
    let root = try read(text).root
    guard case .sequence(let items)? = root["a"]?.value else {
      Issue.record("no list")
      return
    }
    #expect(items.count == 4000)
    #expect(items[7]["x"]?["y"]?.value == .integer(7))
    #expect(items[3999]["b"]?["c3999"]?["k3999"]?.value == .integer(3999))
  }

  /// Where it stops is a place in the document, whatever becomes of the bytes.
  @Test func neverCrashesOnACutOrChangedDocument() {
    let text =
      "# c é\na.'b c' = \"x\\u00e9\\n\" # d\r\nd = [1, 2.5e3, { e = 0x1F, f.g = '''y\n''' }, 1979-05-27 07:32:00Z]\n"
      + "[h . i]\nj = \"\"\"\nk \\\n  l\"\"\"\"\"\n[[h.m]]\nn = true\n"
    let document = Array(text.utf8)
    #expect(throws: Never.self) { try read(document) }
    let bytes: [UInt8] = [
      0x00, 0x09, 0x0A, 0x0D, 0x22, 0x27, 0x23, 0x2C, 0x2E, 0x3D, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x30, 0x7F, 0x80, 0xC3,
      0xFF,
    ]
    for index in document.indices {
      check(Array(document[..<index]))
      for byte in bytes {
        var changed = document
        changed[index] = byte
        check(changed)
        changed.removeSubrange(index + 1..<min(index + 3, changed.count))
        check(changed)
      }
    }
  }

  private func check(_ bytes: [UInt8]) {
    do throws(DataError) {
      let found = try read(bytes)
      #expect(found.root.range.offsets.upperBound <= bytes.count)
      for comment in found.comments {
        #expect(comment.offsets.upperBound <= bytes.count && bytes[Int(comment.start)] == 0x23)
      }
    } catch {
      #expect(error.range.start <= error.range.end && error.range.offsets.upperBound <= bytes.count, "\(error.message)")
    }
  }
}
