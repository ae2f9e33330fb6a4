import FrameworkModel
import SourceText

/// Competencies that a text names as related: `This competency is closely related to X, Y and Z.`
enum RelatedPhrase {
  /// The competencies of the phrase, in order, each at the text's place.
  static func find(_ text: Statement) -> [Relation] {
    let list = text.withUTF8 { bytes -> String? in
      guard let start = behindOpening(bytes) else { return nil }
      let end = bytes[start...].firstIndex { $0 == 0x2E || $0 == 0x3B } ?? bytes.count
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    return list.map(phrases)?.map { Relation(Statement($0, at: text.location)) } ?? []
  }

  private static let openings = [
    "closely related to", "is related to", "closely linked to", "is linked to", "works together with",
    "goes together with",
    "étroitement liée à", "estrechamente relacionada con",
  ].map { Array($0.utf8) }

  /// Which bytes openings begin with.
  private static let firstBytes = (0...255).map { byte in openings.contains { Int($0[0]) == byte } }

  /// Behind the opening that stands first in the list of openings, wherever in the text it stands.
  private static func behindOpening(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var best: (rank: Int, end: Int)?
    var start = 0
    while start < bytes.count {
      if firstBytes[Int(bytes[start])] {
        for (rank, opening) in openings.enumerated()
        where rank < best?.rank ?? .max && start + opening.count < bytes.count && bytes[start + 1] == opening[1] {
          if bytes[start..<start + opening.count].elementsEqual(opening) { best = (rank, start + opening.count) }
        }
      }
      start = bytes.first(of: 0x20, from: start) + 1
    }
    return best?.end
  }

  /// The phrases of a list, parted by commas and semicolons; conjunctions within a phrase stay.
  static func phrases(_ list: String) -> [String] {
    split(list, where: { $0 == 0x2C || $0 == 0x3B }, orWhere: { $0 == "," || $0 == ";" }).compactMap { part in
      var words = words(part)[...]
      while let first = words.first, first.utf8.count <= 3, leading.contains(first.lowercased()) { words.removeFirst() }
      return words.isEmpty ? nil : joined(words)
    }
  }

  /// The words that a phrase may begin with, none longer than three bytes in either letter case.
  private static let leading: Set<String> = ["and", "or", "et", "y", "as", "&", "the"]
  private static let conjunctions: Set<String> = ["and", "or", "et", "y", "&"]

  private static func isConjunction(_ word: String) -> Bool {
    word.utf8.count <= 3 && conjunctions.contains(word.lowercased())
  }

  /// The words of a text, parted by blanks.
  private static func words(_ text: String) -> [String] {
    split(text, where: { $0 == 0x20 }, orWhere: { $0 == " " })
  }

  /// Parts a text where a separator stands; by bytes, or where it holds more than ASCII by characters, since marks that
  /// combine with a separator belong to it.
  private static func split(
    _ text: String, where isSeparator: (UInt8) -> Bool, orWhere isSeparatingCharacter: (Character) -> Bool
  ) -> [String] {
    var text = text
    let parts = text.withUTF8 { bytes -> [String]? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      var parts: [String] = []
      var start = 0
      for place in 0...bytes.count where place == bytes.count || isSeparator(bytes[place]) {
        if place > start { parts.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
        start = place + 1
      }
      return parts
    }
    return parts ?? text.split(whereSeparator: isSeparatingCharacter).map(String.init)
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

  /// The names in a phrase, in full: `Verbal and Written communication` is two competencies.
  ///
  /// - Parameter isKnown: Whether a competency of the framework has the name; what is known decides before grammar does.
  static func names(_ phrase: String, isKnown: (String) -> Bool) -> [String] {
    guard mayBeSeveral(phrase) else { return [phrase] }
    let words = words(phrase)
    let count = words.count(where: isConjunction)
    guard count <= 6 else {
      // No phrase of grammar, but a list: each part is a name.
      return words.split(whereSeparator: isConjunction).map(joined)
    }
    guard count > 0, !isKnown(phrase), let place = words.firstIndex(where: isConjunction), place > 0,
      place + 1 < words.count
    else { return [phrase] }
    let left = joined(words[..<place])
    let right = joined(words[(place + 1)...])
    let rest = names(right, isKnown: isKnown)
    if isKnown(left) { return [left] + rest }
    if place == 1, words.count - place > 2 {
      let shared = joined([words[0]] + words[(place + 2)...])
      if isKnown(shared) || looksLikeAdjective(words[0]) { return [shared] + rest }
    }
    return [left] + rest
  }

  /// Whether a blank, then the first letter of a conjunction, stands in the phrase: most phrases are one name.
  private static func mayBeSeveral(_ phrase: String) -> Bool {
    var phrase = phrase
    return phrase.withUTF8 { bytes in
      var isBehindBlank = false
      for byte in bytes {
        if isBehindBlank {
          switch byte | 0x20 {
          case 0x61, 0x6F, 0x65, 0x79, 0x26: return true
          default: break
          }
        }
        isBehindBlank = byte == 0x20
      }
      return false
    }
  }

  private static let endings = ["al", "en", "ic", "ive", "ary", "ory", "ful", "ous", "able", "ible", "ed"]

  private static func looksLikeAdjective(_ word: String) -> Bool {
    endings.contains { word.lowercased().hasSuffix($0) }
  }
}
