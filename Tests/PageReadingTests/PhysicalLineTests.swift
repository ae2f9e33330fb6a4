import GeneratedFrameworks
import Testing

@testable import PageReading
@testable import TextReading

/// Where a physical line ends, and what is in it.
@Suite struct PhysicalLineTests {
  /// Texts that mix words with all that makes a look closer necessary.
  private static let texts: [[UInt8]] = {
    let parts = [
      "Plans", "a", "responsibilities", "abcdefgh", "it's", "d'accord", "caf\u{E9}", "cafe\u{301}", "R&D",
      "&eacute;tude",
      "<b>bold</b>", "2024", "x\u{AD}y", "\u{4E2D}\u{6587}", "-", "*", "  ", "\t", "|", ".", "\u{2019}s", "\u{200B}",
    ]
    var random = SeededGenerator(seed: 7)
    return (0..<4000).map { _ in
      let count = Int.random(in: 1...9, using: &random)
      let words = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }
      return Array(words.joined(separator: Bool.random(using: &random) ? " " : "").utf8)
    }
  }()

  @Test(arguments: ["\n", "\r\n", "\r", ""])
  func physicalLinesEndAtTheirBreak(_ lineBreak: String) {
    for text in Self.texts {
      let bytes = text + Array(lineBreak.utf8) + (lineBreak.isEmpty ? [] : Array("Next line.\n".utf8))
      let line = PhysicalLine(bytes, from: 0)
      #expect(line.end == text.count)
      guard line.isPlain else { continue }
      #expect(SpecialBytes.first(bytes, line.textStart, line.end) == line.end)
      #expect(!bytes[line.textStart..<line.end].contains { $0 == 0x7C || $0 == 0x09 })
    }
  }
}
