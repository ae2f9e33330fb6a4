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
  struct Step: Sendable {
    var word: String
    var ladder: Int
    var height: Int
  }

  private static let allSteps = ladders.enumerated().flatMap { ladder, words in
    words.enumerated().map { height, word in Step(word: word, ladder: ladder, height: height) }
  }

  /// Places in `allSteps`, by the hashes of their words.
  private static let steps: HashTable<Int> = {
    var steps = HashTable<Int>(filler: 0)
    for (place, step) in allSteps.enumerated() { steps.insert(place, for: WordHash.of(step.word)) }
    return steps
  }()

  /// Tells most words apart from degree words.
  static let filter: HashFilter = {
    var filter = HashFilter()
    for step in allSteps { filter.insert(WordHash.of(step.word)) }
    return filter
  }()

  private static let wantedHashes: HashTable<Bool> = {
    var hashes = HashTable<Bool>(filler: true)
    for word in wanted { hashes.insert(true, for: WordHash.of(word)) }
    return hashes
  }()

  /// The step of the word with this hash; nil for all other words.
  static func step(of hash: UInt64) -> Step? { steps[hash].map { allSteps[$0] } }

  /// Whether a text of words with these hashes is about something of which more is better.
  static func asksForMore(_ words: ArraySlice<UInt64>) -> Bool {
    guard let first = words.first else { return false }
    if wantedHashes[first] != nil { return true }
    // A degree word may stand before the verb: "always meets".
    return steps[first] != nil && words.count > 1 && wantedHashes[words[words.startIndex + 1]] != nil
  }
}
