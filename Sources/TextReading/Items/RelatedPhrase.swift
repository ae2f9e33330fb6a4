public import FrameworkModel
import SourceText

/// Competencies that a text names as related: `This competency is closely related to X, Y and Z.`
public enum RelatedPhrase {
  /// The competencies of the phrase, in order, each at the text's place.
  public static func find(_ text: Statement) -> [Relation] {
    let list = text.withUTF8Span { bytes -> Range<Int>? in
      guard let start = behindOpening(bytes) else { return nil }
      return start..<((start..<bytes.count).first { bytes[$0] == 0x2E || bytes[$0] == 0x3B } ?? bytes.count)
    }
    return list.map { phrases(text.part($0)).map { Relation($0) } } ?? []
  }

  private static let openings = [
    "closely related to", "is related to", "closely linked to", "is linked to", "works together with",
    "goes together with",
    "étroitement liée à", "estrechamente relacionada con",
  ].map { Array($0.utf8) }

  /// The first eight bytes of each opening.
  private static let beginnings = openings.map { ByteBlock($0, at: 0) }

  /// Which bytes openings begin with.
  private static let firstBytes = (0...255).map { byte in openings.contains { Int($0[0]) == byte } }

  /// Behind the opening that stands first in the list of openings, wherever in the text it stands.
  private static func behindOpening(_ bytes: Span<UInt8>) -> Int? {
    let (beginnings, firstBytes) = (beginnings, firstBytes)
    var best: (rank: Int, end: Int)?
    var start = 0
    while start + ByteBlock.count < bytes.count {
      if firstBytes[Int(bytes[start])] {
        let beginning = ByteBlock(bytes, at: start)
        for rank in beginnings.indices where beginnings[rank] == beginning && rank < best?.rank ?? .max {
          let opening = openings[rank]
          let end = start + opening.count
          if end < bytes.count, bytes.extracting(start..<end).elementsEqual(opening.span) { best = (rank, end) }
        }
      }
      start = bytes.first(of: 0x20, from: start) + 1
    }
    return best?.end
  }

  /// The phrases of a list, parted by commas and semicolons; conjunctions within a phrase stay.
  public static func phrases(_ list: Statement) -> [Statement] {
    let parts = list.withUTF8Span { $0.allSatisfy { $0 < 0x80 } ? asciiParts($0) : nil }
    if let parts { return parts.map { $0.isEven ? list.part($0.range) : joinedWords(of: list.part($0.range)) } }
    // A mark that combines with a separator belongs to it.
    return list.text.split { $0 == "," || $0 == ";" }.compactMap { part in
      var lead = Lead()
      let words = words(String(part)).drop { lead.takes($0) }
      return words.isEmpty ? nil : Statement(joined(words), at: list.location)
    }
  }

  /// The phrases of a list of ASCII, and whether there is but one blank between the words of each.
  private static func asciiParts(_ bytes: Span<UInt8>) -> [(range: Range<Int>, isEven: Bool)] {
    var parts: [(range: Range<Int>, isEven: Bool)] = []
    var start = 0
    while start < bytes.count {
      let end = (start..<bytes.count).first { bytes[$0] == 0x2C || bytes[$0] == 0x3B } ?? bytes.count
      var phrase = start..<end
      var lead = Lead()
      while let word = firstWord(bytes, phrase) {
        if word.count > Lead.longest || !lead.takes(String(utf8: bytes.extracting(word))) {
          let last = phrase.last { bytes[$0] != 0x20 } ?? word.lowerBound
          let range = word.lowerBound..<last + 1
          parts.append((range, range.allSatisfy { bytes[$0] != 0x20 || bytes[$0 + 1] != 0x20 }))
          break
        }
        phrase = word.upperBound..<end
      }
      start = end + 1
    }
    return parts
  }

  private static func firstWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let start = range.first(where: { bytes[$0] != 0x20 }) else { return nil }
    return start..<(range[start...].first { bytes[$0] == 0x20 } ?? range.upperBound)
  }

  private static func joinedWords(of text: Statement) -> Statement {
    Statement(joined(words(text.text)[...]), at: text.location)
  }

  /// What stands in front of a phrase, word by word: `and`, `and to`.
  private struct Lead {
    /// No word is longer, in bytes and in either letter case.
    static let longest = 3
    private static let words: Set<String> = ["and", "or", "et", "y", "as", "&", "the"]
    /// Behind one of these: the opening's own word again. A name may begin with one.
    private static let prepositions: Set<String> = ["to", "à", "con"]

    private var isBegun = false

    mutating func takes(_ word: String) -> Bool {
      if word.utf8.count > Self.longest { return false }
      let word = word.lowercased()
      if isBegun, Self.prepositions.contains(word) { return true }
      guard Self.words.contains(word) else { return false }
      isBegun = true
      return true
    }
  }

  /// The words of a text, parted by blanks.
  private static func words(_ text: String) -> [String] {
    // A mark that combines with a blank belongs to it; ASCII has none.
    let words = text.withUTF8Span { bytes -> [String]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var words: [String] = []
      var rest = 0..<bytes.count
      while let word = firstWord(bytes, rest) {
        words.append(String(utf8: bytes.extracting(word)))
        rest = word.upperBound..<bytes.count
      }
      return words
    }
    return words ?? text.split(separator: " ").map(String.init)
  }

  /// The words with a blank between.
  private static func joined(_ words: ArraySlice<String>) -> String {
    var text = ""
    for word in words {
      if !text.isEmpty { text += " " }
      text += word
    }
    return text
  }
}
