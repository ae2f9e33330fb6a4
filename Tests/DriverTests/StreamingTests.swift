import Testing

@testable import Driver

@Suite struct StreamingTests {
  /// However the bytes come, the lines are the same.
  @Test(arguments: [1, 2, 3, 7, 100]) func linesDoNotHangOnHowTheyCome(_ size: Int) {
    let text = Array("one\n\ntwo three\nlast".utf8)
    var lines = RecordLines(longest: 100)
    var found: [RecordLines.Line] = []
    for start in stride(from: 0, to: text.count, by: size) {
      found += lines.take(Array(text[start..<min(start + size, text.count)]))
    }
    if let last = lines.finish() { found.append(last) }
    #expect(found == ["one", "", "two three", "last"].map { .whole(Array($0.utf8)) })
    #expect(lines.finish() == nil)
  }

  @Test(arguments: [1, 5, 100]) func longLinesAreCutAndPassedOver(_ size: Int) {
    let text = Array("short\n\(String(repeating: "x", count: 50))\nshort\n\(String(repeating: "y", count: 50))".utf8)
    var lines = RecordLines(longest: 10)
    var found: [RecordLines.Line] = []
    for start in stride(from: 0, to: text.count, by: size) {
      found += lines.take(Array(text[start..<min(start + size, text.count)]))
    }
    #expect(lines.finish() == nil)
    #expect(found.count == 4)
    #expect(found[0] == .whole(Array("short".utf8)) && found[2] == found[0])
    guard case .tooLong(let beginning) = found[1] else { return #expect(Bool(false), "the second is too long") }
    #expect(beginning.count >= 10 && beginning.allSatisfy { $0 == UInt8(ascii: "x") })
  }

  @Test func recordsAreReadOrRefused() throws {
    let record = try StreamedRecord(Array(##"{"path": "a.md", "more": [1], "text": "# A\n"}"##.utf8))
    #expect(record.path == "a.md")
    #expect(record.text == "# A\n")
    for line in [
      "", "{", "[]", "3", #"{"path": "a"}"#, #"{"text": "a"}"#, #"{"path": "", "text": "a"}"#, #"{"path": "\ud800"}"#,
    ] {
      #expect(throws: RecordError.self) { try StreamedRecord(Array(line.utf8)) }
    }
    #expect(throws: RecordError.self) { try StreamedRecord([0x22, 0xFF, 0x22]) }
  }
}

@Suite struct SideFragmentTests {
  @Test func partsAreNamedBehindASign() {
    #expect(SideFragment.split("a.md#level-2")?.fragment == SideFragment(competency: nil, level: 2))
    #expect(SideFragment.split("v1:a#care/level-2")?.name == "v1:a")
    #expect(SideFragment.split("a#care/level-2")?.fragment == SideFragment(competency: "care", level: 2))
    #expect(SideFragment.split("a#care")?.fragment == SideFragment(competency: "care", level: nil))
    for name in ["a", "#level-2", "a#", "a#/level-2", "a#b/c", "a#b/level-2/c"] {
      #expect(SideFragment.split(name) == nil, "\(name)")
    }
  }
}
