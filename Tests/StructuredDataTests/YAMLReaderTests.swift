import SourceText
import StructuredData
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String) throws(DataError) -> DataNode { try YAMLReader().read(Array(text.utf8)) }

  @Test(arguments: [
    ("12", DataNode.Value.integer(12)), ("-7", .integer(-7)), ("+1", .integer(1)), ("012", .integer(12)),
    ("0x1F", .integer(31)), ("0o17", .integer(15)), ("1.5", .number(1.5)), (".5", .number(0.5)), ("1e3", .number(1000)),
    ("1.", .number(1)), ("-.inf", .number(-.infinity)), ("~", .null), ("null", .null), ("true", .boolean(true)),
    ("False", .boolean(false)), ("99999999999999999999", .number(1e20)),
  ])
  func typesByTheCoreSchema(_ text: String, _ value: DataNode.Value) throws {
    #expect(try read("a: \(text)\n")["a"]?.value == value)
  }

  @Test(arguments: [
    "no", "yes", "on", "off", "y", "n", "1:30", "2024-01-01", "1_000", "0x", "0x-1", "0b1", "1e", "e3", ".", "+", "-a",
    "1.2.3",
    "tRue", "inf", "nan", "Client focus", "ends with a colon:x", "=",
  ])
  func takesAllElseForText(_ text: String) throws {
    let node = try #require(try read("a: \(text)\n")["a"])
    #expect(node.value == .string(text, .plain))
    #expect(node.isPlain)
  }

  @Test func tellsQuotedTextsAndBlocksFromPlainOnes() throws {
    let node = try read("a: '12'\nb: \"no\"\nc: |\n  one\n  two\nd: >-\n  one\n  two\n")
    #expect(node["a"]?.value == .string("12", .quoted))
    #expect(node["b"]?.value == .string("no", .quoted))
    #expect(node["c"]?.value == .string("one\ntwo\n", .block))
    #expect(node["d"]?.value == .string("one two", .block))
    #expect(node["a"]?.isPlain == false)
  }

  @Test(arguments: [
    ("é: 1\nb: ‹'ü'› # c\n", "b"), ("\u{FEFF}é😀: x\nb: ‹ü x›\n", "b"), ("b: ‹|\n  é\n  ü›\n\nc: 1\n", "b"),
    ("b:\n  ‹é: 1\n  c:\n  - 2›\n\n# comment é\nc: 1\n", "b"), ("é: [1]\nb: ‹{c: é,\n d: 1}› # x\n", "b"),
    ("b:\n‹- é\n- {c: 1}›\nc: 2\n", "b"), ("x: 1\r\nb: ‹ä\r\n  ö›\r\nc: 1\r\n", "b"), ("é: 1\nb:‹›\nc: 1\n", "b"),
    ("a: [ü, {b: 1}]\nb: ‹\"ä \\\" ö\"›", "b"),
  ])
  func givesByteRanges(_ text: String, _ key: String) throws {
    let marked = Marked(text)
    let node = try #require(try YAMLReader().read(marked.bytes)[key])
    #expect(node.range == marked.range)
  }

  @Test(arguments: [
    ("a: 1\n‹a›: 2\n", "twice"), ("a: ‹&x 1›\n", "anchor"), ("a: ‹&x›\n  b: 1\n", "anchor"), ("a: ‹*x›\n", "alias"),
    ("‹<<›: {a: 1}\n", "merge key"), ("a: ‹!!str 1›\n", "tag"), ("a: ‹!x›\n  b: 1\n", "tag"),
    ("a: 1\n‹---›\nb: 2\n", "second"), ("‹[›a]: 1\n", "must be a text"), ("?‹› \n: 1\n", "a key is missing"),
    ("é: 1\nb: é‹:› 2\n", "not well-formed"), ("é: \u{1}‹›", "not well-formed"), ("a: 'é‹›", "not well-formed"),
  ])
  func refusesWhatOursDoNotHave(_ text: String, _ words: String) throws {
    let marked = Marked(text)
    let error = #expect(throws: DataError.self) { try YAMLReader().read(marked.bytes) }
    let found = try #require(error)
    #expect(found.message.contains(words), "\(found.message)")
    if !words.hasPrefix("not well"), !words.hasPrefix("anchor"), !words.hasPrefix("tag") {
      #expect(found.range == marked.range, "\(found.message)")
    }
    #expect(found.range.offsets.upperBound <= marked.bytes.count)
  }

  @Test func placesWhatIsNotWellFormedBehindOtherCharacters() throws {
    let marked = Marked("é😀: 1\nb: é‹:› 2\n")
    let error = #expect(throws: DataError.self) { try YAMLReader().read(marked.bytes) }
    #expect(error?.range == marked.range)
    let control = Marked("é😀: ‹\u{1}›")
    let second = #expect(throws: DataError.self) { try YAMLReader().read(control.bytes) }
    #expect(second?.range == control.range)
  }

  @Test func refusesAnAliasBombAtItsFirstAnchor() throws {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghi", "abcdefgh") {
      bomb += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
    }
    let error = #expect(throws: DataError.self) { try read(bomb) }
    #expect(error?.message.contains("anchor") == true)
    #expect(error?.range.start == 3)
  }

  @Test func readsNothingFromAnEmptyDocument() throws {
    for text in ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}"] {
      #expect(try read(text).value == .null, "\(text.debugDescription)")
    }
  }

  @Test func nestsAsDeepAsTheLimitAndNoDeeper() throws {
    func flow(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try read(flow(DataNode.depthLimit)) }
    #expect(throws: DataError.self) { try read(flow(DataNode.depthLimit + 1)) }
    #expect(throws: DataError.self) { try read(String(repeating: "[", count: 200_000)) }
    #expect(throws: DataError.self) { try read(String(repeating: "- ", count: 200_000)) }
    #expect(throws: DataError.self) { try read(String(repeating: "? ", count: 200_000)) }
    #expect(throws: DataError.self) { try read(String(repeating: "{a: ", count: 200_000)) }
  }

  @Test func neverCrashesOnACutOrChangedDocument() {
    let document = Array("a: 'é' # c\nb:\n- \"x\\n\"\n- {c: [1, ~]}\nd: |\n  ü\n\n  y\n".utf8)
    for index in document.indices where document[index] < 0x80 {
      _ = try? YAMLReader().read(Array(document[..<index]))
      for byte: UInt8 in [0x00, 0x09, 0x0A, 0x22, 0x27, 0x3A, 0x7B, 0x5D, 0x23, 0x2D, 0x25, 0x7C] {
        var changed = document
        changed[index] = byte
        _ = try? YAMLReader().read(changed)
      }
    }
    #expect(throws: Never.self) { try YAMLReader().read(document) }
  }
}
