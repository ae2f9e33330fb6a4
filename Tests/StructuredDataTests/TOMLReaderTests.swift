import SourceText
import StructuredData
import Testing

@Suite struct TOMLReaderTests {
  private func read(_ text: String) throws(DataError) -> DataNode {
    let bytes = Array(text.utf8)
    return try TOMLReader().read(bytes, in: bytes.indices).root
  }

  // MARK: Values

  @Test(arguments: [
    ("12", DataNode.Value.integer(12)), ("+1_000", .integer(1000)), ("-7", .integer(-7)), ("0", .integer(0)),
    ("0xdead_BEEF", .integer(0xDEAD_BEEF)), ("0o17", .integer(15)), ("0b1101", .integer(13)),
    ("-9223372036854775808", .integer(.min)), ("1.5", .number(1.5)), ("-0.0", .number(-0.0)), ("1e06", .number(1e6)),
    ("6.26e-3_0", .number(6.26e-30)), ("inf", .number(.infinity)), ("-inf", .number(-.infinity)),
    ("true", .boolean(true)), ("false", .boolean(false)), ("[]", .sequence([])), ("{}", .mapping([])),
    ("1979-05-27", .string("1979-05-27", .plain)), ("07:32:00.25", .string("07:32:00.25", .plain)),
    ("1979-05-27 07:32:00Z", .string("1979-05-27 07:32:00Z", .plain)),
    ("2000-02-29T00:32:00.9-07:00", .string("2000-02-29T00:32:00.9-07:00", .plain)),
    ("1979-05-27 # a day", .string("1979-05-27", .plain)),
  ])
  func readsValues(_ text: String, _ value: DataNode.Value) throws {
    #expect(try read("a = \(text)\n")["a"]?.value == value)
    #expect(try read("a = [\(text)\n]")["a"]?.value == .sequence([try #require(try read("a =  \(text)")["a"])]))
  }

  @Test(arguments: [
    (#""a\"b\\c""#, "a\"b\\c", DataNode.StringStyle.quoted), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t", .quoted),
    (#""\u00e9\U0001F600""#, "é😀", .quoted), (#"'C:\no\escape "x"'"#, #"C:\no\escape "x""#, .quoted),
    (#""""#, "", .quoted),
    ("\"\"\"\nRoses\n  are \"\"red\"\"\"\"\"", "Roses\n  are \"\"red\"\"", .multiline),
    ("\"\"\"one \\\n\n   two \\\r\n three\"\"\"", "one two three", .multiline), ("\"\"\"\"\"\"", "", .multiline),
    ("'''\r\na\\\r\n'b''''", "a\\\r\n'b'", .multiline), ("'''\n\n'''", "\n", .multiline),
  ])
  func readsTexts(_ toml: String, _ text: String, _ style: DataNode.StringStyle) throws {
    let value = try read("a = \(toml)").value
    guard case .mapping(let entries) = value, case .string(let found, let foundStyle)? = entries.first?.value.value
    else {
      Issue.record("no text")
      return
    }
    #expect(Array(found.utf8) == Array(text.utf8))
    #expect(foundStyle == style)
  }

  // MARK: Tables

  /// A tree without its places: `{a: {b: 1}}`.
  private func shape(_ node: DataNode) -> String {
    switch node.value {
    case .mapping(let entries): "{" + entries.map { "\($0.key): \(shape($0.value))" }.joined(separator: ", ") + "}"
    case .sequence(let items): "[" + items.map(shape).joined(separator: ", ") + "]"
    case .string(let text, _): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .null: "null"
    }
  }

  @Test(arguments: [
    ("a.b = 1\na . 'c d' = 2\n3.\"\" = 4", "{a: {b: 1, c d: 2}, 3: {: 4}}"),
    ("[ a . b ]\nx=1\n[a]\ny=2 # z\n[a.b.c]", "{a: {b: {x: 1, c: {}}, y: 2}}"),
    (
      "[[a]]\nx=1\n[[a.b]]\ny=1\n[[a.b]]\ny=2\n[a.c]\nz=1\n[[a]]\nx=2",
      "{a: [{x: 1, b: [{y: 1}, {y: 2}], c: {z: 1}}, {x: 2}]}"
    ),
    (
      "a = [ # one\n  1, # two\n\n  [\"x\", {b.c = 1, b.d = [\n2,\n]}], # three\n]",
      "{a: [1, [x, {b: {c: 1, d: [2]}}]]}"
    ),
    (
      "[fruit]\napple.color = 1\napple.taste.sweet = true\n[fruit.apple.texture]\nsmooth = true",
      "{fruit: {apple: {color: 1, taste: {sweet: true}, texture: {smooth: true}}}}"
    ),
    ("[a.b]\n[x]\n[a]\nc = 1", "{a: {b: {}, c: 1}, x: {}}"), ("", "{}"), ("# only\r\n\t\r\n", "{}"),
    ("\u{FEFF}a=1", "{a: 1}"),
    ("a = {  }\nb = {x = {y = 1}}", "{a: {}, b: {x: {y: 1}}}"),
    ("true = 1\n1979-05-27 = 2", "{true: 1, 1979-05-27: 2}"),
  ])
  func buildsTables(_ text: String, _ expected: String) throws {
    #expect(shape(try read(text)) == expected)
  }

  @Test(arguments: [
    ("'é' = 1\nb = ‹\"ü\"› # c\n", ["b"]), ("\u{FEFF}b = ‹[1, {c = 'é'}\n]›\n", ["b"]),
    ("b = [1, ‹{c = 'é'}›\n]", ["b", "1"]), ("‹[a.b]\nx = 1\n# c\n[z]\n[a]\ny = 'ü'›\n# d", ["a"]),
    ("‹[a.b]›\n[a]\ny = 2\n", ["a", "b"]),
    ("a.‹b.c = 1›\n", ["a"]), ("a.b.‹c = 1\na.b.d = 2›\n", ["a", "b"]),
    ("[[a]]\nx=1\n‹[[a]]\nx = 2\n  [a.b]\n  y = 3›\n\n[c]", ["a", "1"]),
    ("# c\n‹a = 1\nb = 2› # d\n", []), ("a = ‹'''\n\nx'''›", ["a"]), ("a = ‹1979-05-27 07:32:00› ", ["a"]),
  ])
  func givesByteRanges(_ text: String, _ path: [String]) throws {
    let marked = Marked(text)
    var node = try TOMLReader().read(marked.bytes, in: marked.bytes.indices).root
    for step in path {
      switch node.value {
      case .mapping: node = try #require(node[step])
      case .sequence(let items): node = items[try #require(Int(step))]
      default: Issue.record("no way to \(step)")
      }
    }
    #expect(node.range == marked.range)
  }

  @Test func givesTheRangesOfKeysAndComments() throws {
    let text = "# é\n[a.'b#']  # two\r\nc = \"# no\" #three\n[a.'b#'.d]\ne = [ # four\n'#']"
    let bytes = Array(text.utf8)
    let document = try TOMLReader().read(bytes, in: bytes.indices)
    func words(_ range: SourceRange) -> String { String(decoding: bytes[range.offsets], as: UTF8.self) }
    #expect(document.comments.map(words) == ["# é", "# two", "#three", "# four"])
    guard case .mapping(let entries)? = document.root["a"]?.value,
      case .mapping(let inner)? = entries.first?.value.value
    else {
      Issue.record("no tables")
      return
    }
    #expect(words(entries[0].keyRange) == "'b#'")
    #expect(inner.map { words($0.keyRange) } == ["c", "d"])
  }

  @Test func readsAPartOfASource() throws {
    let bytes = Array("+++\na = 1\n+++\nb = ".utf8)
    let root = try TOMLReader().read(bytes, in: 4..<10).root
    #expect(root["a"]?.range == SourceRange(8, 9))
    #expect(root["b"] == nil)
    let error = #expect(throws: DataError.self) { try TOMLReader().read(bytes, in: 4..<8) }
    #expect(error?.range == SourceRange(8, 8))
  }
}
