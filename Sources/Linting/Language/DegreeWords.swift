import SourceText

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

  /// The steps by the hashes of their words.
  private static let steps: [UInt64: Step] = {
    var steps: [UInt64: Step] = [:]
    for (ladder, words) in ladders.enumerated() {
      for (height, word) in words.enumerated() {
        steps[StableHash.of(word)] = Step(word: word, ladder: ladder, height: height)
      }
    }
    return steps
  }()

  private static let wantedHashes = Set(wanted.map { StableHash.of($0) })

  private static let stepBeginnings = HashBeginnings(steps.keys)

  /// The steps among words with these hashes, with their indices.
  static func steps(in wordHashes: [UInt64]) -> [(index: Int, step: Step)] {
    let beginnings = stepBeginnings
    var found: [(index: Int, step: Step)] = []
    for index in wordHashes.indices where beginnings.mayHold(wordHashes[index]) {
      if let step = steps[wordHashes[index]] { found.append((index, step)) }
    }
    return found
  }

  /// Whether a text of words with these hashes is about something of which more is better.
  static func asksForMore(_ wordHashes: [UInt64]) -> Bool {
    guard let first = wordHashes.first else { return false }
    if wantedHashes.contains(first) { return true }
    // A degree word may stand before the verb: "always meets".
    return steps[first] != nil && wordHashes.count > 1 && wantedHashes.contains(wordHashes[1])
  }
}
