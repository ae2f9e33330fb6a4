import SourceText
import StructuredData
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws(DataError) -> DataNode { try JSONReader().read(Array(text.utf8)) }

  @Test func readsEachKindOfValue() throws {
    let node = try read(
      #" { "text": "one", "list": [1, -20, 0, 2.5, -1e3], "yes": true, "no": false, "none": null, "empty": {}, "bare": [] } "#
    )
    #expect(node["text"]?.value == .string("one", .quoted))
    guard case .sequence(let items)? = node["list"]?.value else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.value) == [.integer(1), .integer(-20), .integer(0), .number(2.5), .number(-1000)])
    #expect(node["yes"]?.value == .boolean(true))
    #expect(node["no"]?.value == .boolean(false))
    #expect(node["none"]?.value == .null)
    #expect(node["empty"]?.value == .mapping([]))
    #expect(node["bare"]?.value == .sequence([]))
    #expect(node["missing"] == nil)
  }

  @Test(arguments: [
    (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC\u0000""#, "é€\0"),
    (#""\ud83d\ude00""#, "😀"), (#""é€😀 and more, to pass eight bytes""#, "é€😀 and more, to pass eight bytes"),
    (#""""#, ""), ("\"\u{2028}\u{7F}\"", "\u{2028}\u{7F}"), (#""12345678\n12345678""#, "12345678\n12345678"),
  ])
  func readsStrings(_ json: String, _ text: String) throws {
    let value = try read(json).value
    #expect(value == .string(text, .quoted))
    guard case .string(let found, _) = value else { return }
    #expect(Array(found.utf8) == Array(text.utf8))
  }

  @Test(arguments: [
    (#"{"é": [1, ‹"ü"›]}"#, ["é", "1"]), (#"[{"a": ‹{"b": 1}› }]"#, ["0", "a"]), ("\u{FEFF}[‹12›]", ["0"]),
    (#"‹[ 1 ]› "#, []), (#"[ ‹{}›]"#, ["0"]), (#"[‹-1.5e3› , true]"#, ["0"]),
  ])
  func givesByteRanges(_ text: String, _ path: [String]) throws {
    let marked = Marked(text)
    var node = try JSONReader().read(marked.bytes)
    for step in path {
      switch node.value {
      case .mapping: node = try #require(node[step])
      case .sequence(let items): node = items[try #require(Int(step))]
      default: Issue.record("no way to \(step)")
      }
    }
    #expect(node.range == marked.range)
  }

  @Test(arguments: [
    ("[1,‹]›", "no comma stands behind the last value"), (#"{"a":1,‹}›"#, "comma too many"),
    (#"{"a"‹ ›1}"#, ""), ("[1 ‹2›]", "comma"), (#"{‹a›: 1}"#, "double quotes"), ("‹'›a'", "double quotes"),
    ("[‹n›ul]", "no JSON value"), ("[0‹1›]", "comma"), ("[1.‹]›", "digit"), ("[-‹]›", "digit"), ("[1e‹]›", "digit"),
    ("‹+›1", "value"), ("[1‹›", "ends too early"), (#"{"a":‹›"#, "ends too early"), ("1 ‹2›", "follows the end"),
    (#"[‹"›abc"#, "no closing"), ("[\"a‹\n›\"]", "line break"), (#"["‹\x›"]"#, "escape"),
    (#"["‹\u›12G4"]"#, "four hexadecimal"), (#"["‹\ud800›"]"#, "half of a character"),
    (#"["‹\udc00›\ud800"]"#, "half of a character"), (#"{"a": 1, ‹"a"›: 2}"#, "twice"), ("[‹1e999›]", "too large"),
    ("‹›", "ends too early"), (#"["a\‹›"#, ""), ("[‹N›aN]", "value"), ("[1] ‹/›/ no", "follows the end"),
  ])
  func refusesWhatIsNotJSON(_ text: String, _ words: String) throws {
    let marked = Marked(text)
    let error = #expect(throws: DataError.self) { try JSONReader().read(marked.bytes) }
    let found = try #require(error)
    #expect(found.message.contains(words), "\(found.message)")
    if !words.isEmpty { #expect(found.range == marked.range, "\(found.message)") }
  }

  @Test func refusesARepeatedKeyOfManyAtItsPlace() throws {
    let entries = (0..<40).map { "\"key\($0)\": \($0)" }.joined(separator: ", ")
    #expect(throws: Never.self) { try read("{\(entries)}") }
    let marked = Marked("{\(entries), ‹\"key7\"›: 1}")
    let error = #expect(throws: DataError.self) { try JSONReader().read(marked.bytes) }
    #expect(error?.range == marked.range)
  }

  @Test func nestsAsDeepAsTheLimitAndNoDeeper() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try read(nested(DataNode.depthLimit)) }
    let error = #expect(throws: DataError.self) { try read(nested(DataNode.depthLimit + 1)) }
    #expect(error?.range.start == UInt32(DataNode.depthLimit))
    #expect(throws: DataError.self) { try read(String(repeating: "[{\"a\":", count: 500_000)) }
  }

  @Test func neverCrashesOnACutOrChangedDocument() {
    let document = Array(#"{"a": ["x\u00e9\n", 1.5e-3, true, null, {"b": "\ud83d\ude00"}], "c": -0}"#.utf8)
    for index in document.indices {
      _ = try? JSONReader().read(Array(document[..<index]))
      for byte: UInt8 in [0x00, 0x22, 0x5C, 0x7B, 0x7D, 0x5B, 0x5D, 0x2C, 0x3A, 0x30, 0x75] {
        var changed = document
        changed[index] = byte
        _ = try? JSONReader().read(changed)
      }
    }
    #expect(throws: Never.self) { try JSONReader().read(document) }
  }
}
