/// English words that say how much: rows of words that ask for more and more.
enum DegreeWords {
  private static let ladders: [[String]] = [
    ["never", "rarely", "sometimes", "often", "usually", "consistently", "always"],
    ["no", "few", "some", "many", "most", "all"],
    ["simple", "routine", "moderate", "complex"],
    ["basic", "intermediate", "advanced"],
    ["limited", "adequate", "thorough"],
  ]

  /// Verbs of which more is better. "Always interrupts" above "sometimes interrupts" would be progress the other way.
  private static let wanted: Set<String> = [
    "achieves", "adapts", "anticipates", "applies", "answers", "asks", "checks", "coaches", "communicates", "completes",
    "consults", "contributes", "cooperates", "delivers", "demonstrates", "develops", "encourages", "ensures",
    "explains",
    "follows", "gives", "handles", "helps", "identifies", "improves", "informs", "involves", "keeps", "leads", "learns",
    "listens", "maintains", "manages", "meets", "monitors", "offers", "performs", "plans", "prepares", "provides",
    "recognizes", "resolves", "respects", "responds", "satisfies", "serves", "shares", "shows", "solves", "supports",
    "takes", "teaches", "trains", "understands", "uses", "works",
  ]

  /// Where a word stands: which ladder, and how high on it.
  static let steps: [String: (ladder: Int, step: Int)] = {
    var steps: [String: (ladder: Int, step: Int)] = [:]
    for (ladder, words) in ladders.enumerated() {
      for (step, word) in words.enumerated() { steps[word] = (ladder, step) }
    }
    return steps
  }()

  /// Whether a text of these folded words is about something of which more is better.
  static func asksForMore(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if wanted.contains(first) { return true }
    // An adverb may stand before the verb: "always meets".
    return (steps[first] != nil || first.hasSuffix("ly")) && words.count > 1 && wanted.contains(words[1])
  }
}
