import GeneratedFrameworks
import Testing

@testable import TextReading

/// Whatever looks at eight bytes at once says what looking at them one by one does.
@Suite struct LookingAheadTests {
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

  @Test func wordsAreTheSameWithAnythingBehindThem() {
    for text in Self.texts {
      // At the end of the bytes words are read one byte at a time.
      let alone = PlacedWords(text, 0, text.count, limit: 30).list
      let followed = PlacedWords(text + Array("wxyz0123 456789".utf8), 0, text.count, limit: 30).list
      let shifted = PlacedWords(Array("abc".utf8) + text, 3, text.count + 3, limit: 30).list
      #expect(alone.map(\.word) == followed.map(\.word), "\(String(decoding: text, as: UTF8.self))")
      #expect(alone.map(\.end) == followed.map(\.end) && alone.map(\.start) == followed.map(\.start))
      #expect(alone.map(\.word) == shifted.map(\.word), "\(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func wordsDiffer() {
    let words = ["a", "b", "ab", "ba", "abcdefgh", "abcdefghi", "abcdefgha", "bcdefgha", "level", "levels", "8", "08"]
    #expect(Set(words.map(Words.word)).count == words.count)
    #expect(Words.word("Niveau") == Words.word("NIVEAU") && Words.word("étape") == Words.word("etape"))
    #expect(Words.word("don't") == Words.word("dont"))
  }

  @Test func specialBytesAreFoundWhereTheyStand() {
    for text in Self.texts {
      for start in 0..<min(text.count, 10) {
        let expected = (start..<text.count).first { place in
          let byte = text[place]
          return byte < 0x20 || byte >= 0x7F || "&*<[\\_`".utf8.contains(byte)
            || (byte == 0x20 && place + 1 < text.count && text[place + 1] == 0x20)
        }
        let found = SpecialBytes.first(text, start, text.count)
        // `]` and `^` stand between others that are special, and may be taken for them.
        if let expected { #expect(found <= expected) } else { #expect(found == text.count) }
      }
    }
  }
}
