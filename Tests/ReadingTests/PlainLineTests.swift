import SourceText
import Testing

@testable import PageReading
@testable import TextReading

/// Plain lines take a short way through the scanner; the long way says the same of them.
@Suite struct PlainLineTests {
  /// A mark that no text holds makes the scanner take the long way with each line.
  private static let longWay: [[UInt8]] = [[0xFF]]

  private func expectSame(_ bytes: [UInt8], _ comment: Comment) {
    let short = LineScanner.scan(bytes)
    let long = LineScanner.scan(bytes, marks: Self.longWay)
    #expect(short.lines.map { "\($0)" } == long.lines.map { "\($0)" }, comment)
    #expect(short.spans == long.spans, comment)
  }

  @Test(arguments: Base.all)
  func ofPages(_ base: Base) {
    expectSame(Array(base.text.utf8), Comment(rawValue: base.label))
  }

  @Test func ofLinesWithAnythingAround() {
    let parts = [
      "Plans", "plans", "A", "a", "o", "- ", "* ", "-", "• ", "1. ", "a) ", " ", "  ", "\t", ".", "?", "!", ":", ",",
      ";",
      ")", "\"", "’", "<br>", "**", "&amp;", "|", "\n", "\n", "\n\n", "\r\n", "> ", "# ", "Level 2", "- 8 -", "é",
    ]
    var random = SplitMix64(seed: 11)
    for _ in 0..<6000 {
      let count = Int.random(in: 1...14, using: &random)
      let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      expectSame(Array(text.utf8), Comment(rawValue: text.debugDescription))
    }
  }

  @Test func ofLongLines() {
    for length in (LineDivision.longest - 9)...(LineDivision.longest + 9) {
      expectSame(Array(("A" + String(repeating: "b", count: length - 1) + ".\n").utf8), "\(length) bytes")
      expectSame(Array(("Keeps. " + String(repeating: "b", count: length - 7) + "\n").utf8), "\(length) bytes")
    }
  }
}
