/// The names that a phrase coordinates: `Verbal and Written communication` is two competencies.
enum CoordinatedNames {
  /// The names in a phrase, each in full.
  ///
  /// - Parameter isKnown: Whether a competency of the framework has the name; what is known decides before grammar does.
  static func find(_ phrase: String, isKnown: (String) -> Bool) -> [String] {
    let words = phrase.split(separator: " ").map(String.init)
    let count = words.count(where: isConjunction)
    guard count <= 6 else {
      // No phrase of grammar, but a list: each part is a name.
      return words.split(whereSeparator: isConjunction).map { $0.joined(separator: " ") }
    }
    guard count > 0, !isKnown(phrase), let middle = words.firstIndex(where: isConjunction), middle > 0,
      middle + 1 < words.count
    else { return [phrase] }
    let left = words[..<middle].joined(separator: " ")
    let right = words[(middle + 1)...].joined(separator: " ")
    let rest = find(right, isKnown: isKnown)
    if isKnown(left) { return [left] + rest }
    if middle == 1, words.count - middle > 2 {
      let shared = ([words[0]] + words[(middle + 2)...]).joined(separator: " ")
      if isKnown(shared) || looksLikeAdjective(words[0]) { return [shared] + rest }
    }
    return [left] + rest
  }

  private static let conjunctions: Set<String> = ["and", "or", "et", "y", "&"]

  private static func isConjunction(_ word: String) -> Bool {
    word.utf8.count <= 3 && conjunctions.contains(word.lowercased())
  }

  private static let endings = ["al", "en", "ic", "ive", "ary", "ory", "ful", "ous", "able", "ible", "ed"]

  private static func looksLikeAdjective(_ word: String) -> Bool {
    endings.contains { word.lowercased().hasSuffix($0) }
  }
}
