import SourceText

/// Texts that stand where a text should be: `"`, "ditto", "see level 1", "X".
enum StandIns {
  enum Kind {
    /// The text of another place is meant.
    case reference
    /// A mark that says no words.
    case mark
  }

  /// What a text stands in for; nil for one that says something itself.
  static func kind(of text: String) -> Kind? {
    if text.isEmpty { return nil }
    let folded = TextFolding.fold(text)
    if folded.isEmpty { return dittoSigns.contains(text.filter { $0 != " " }) ? .reference : .mark }
    if marks.contains(folded) { return .mark }
    if references.contains(folded) { return .reference }
    return pointsElsewhere(folded.split(separator: " ")) ? .reference : nil
  }

  private static let dittoSigns: Set<String> = [
    "\"", "''", "\u{2033}", "\u{3003}", "\u{201C}", "\u{201D}", "\u{201E}", ",,", "-\"-", "\u{2013}\"\u{2013}", "^",
  ]

  /// In a matrix they say that something applies, not what.
  private static let marks: Set<String> = [
    "x", "xx", "xxx", "n a", "na", "nil", "yes", "no", "y", "n", "\u{2713}", "\u{2714}", "\u{2717}", "\u{2718}",
    "\u{25CF}",
    "\u{25CB}", "\u{25A0}", "\u{25A1}", "\u{2611}", "\u{2610}", "\u{D7}",
  ]

  private static let references: Set<String> = [
    "ditto", "dto", "idem", "ibid", "same", "the same", "same again", "as before", "same as before", "see overleaf",
    "dito", "siehe oben", "wie oben", "idem ci dessus", "voir ci dessus", "igual que arriba",
  ]

  private static let leads: Set<String> = ["see", "as", "same", "ditto", "like", "refer", "identical", "repeat"]
  private static let fillers: Set<String> = ["also", "as", "in", "for", "at", "to", "the", "and", "or", "of", "per"]
  private static let places: Set<String> = [
    "level", "levels", "grade", "step", "stage", "band", "tier", "column", "row", "cell", "above", "below", "previous",
    "preceding", "left", "lower", "higher",
  ]

  /// "see level 1", "same as above": words that lead elsewhere, a place, and nothing else.
  private static func pointsElsewhere(_ words: [Substring]) -> Bool {
    guard words.count <= 7, let first = words.first, leads.contains(String(first)) else { return false }
    let rest = words.dropFirst().filter { !fillers.contains(String($0)) }
    return rest.contains { places.contains(String($0)) } && rest.allSatisfy { isPlace($0) }
  }

  private static func isPlace(_ word: Substring) -> Bool {
    places.contains(String(word)) || word.allSatisfy { $0.isASCII && $0.isNumber } || numerals.contains(String(word))
  }

  private static let numerals: Set<String> = [
    "i", "ii", "iii", "iv", "v", "vi", "one", "two", "three", "four", "five", "six", "a", "b", "c", "d", "e",
  ]
}
