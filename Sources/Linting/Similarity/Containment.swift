import SourceText

/// Finds texts that stand word for word inside another, through the rarest run of four words of each.
struct Containment {
  /// The words of each text, as hashes.
  let texts: [[UInt64]]
  let rarity: WordRarity
  /// Texts of fewer words are not looked for.
  let leastWords: Int
  /// The most comparisons for one text.
  let candidateLimit: Int

  private static let runLength = 4

  func pairs() -> Set<SimilarityJoin.Pair> {
    // No other text holds a word that stands once in all of them.
    let parts = texts.indices.filter { index in
      texts[index].count >= leastWords && !texts[index].contains(where: rarity.isSingle(word:))
    }
    if parts.isEmpty { return [] }
    let waiting = waiting(parts)
    if waiting.isEmpty { return [] }
    var found: Set<SimilarityJoin.Pair> = []
    for (text, words) in texts.enumerated() {
      var candidates = 0
      candidates: for run in Self.runs(of: words) {
        for other in waiting[run] ?? [] where other != text && texts[other].count < words.count {
          candidates += 1
          if candidates > candidateLimit { break candidates }
          if SimilarityJoin.holds(words, texts[other]) {
            found.insert(SimilarityJoin.Pair(first: min(text, other), second: max(text, other)))
          }
        }
      }
    }
    return found
  }

  /// Each text under its rarest run, where it waits for the texts that hold it.
  private func waiting(_ parts: [Int]) -> [UInt64: [Int]] {
    var counts: [UInt64: Int] = [:]
    for part in parts { for run in Self.runs(of: texts[part]) { counts[run] = 0 } }
    for text in texts {
      for run in Self.runs(of: text) { if let count = counts[run] { counts[run] = count + 1 } }
    }
    var waiting: [UInt64: [Int]] = [:]
    for part in parts {
      let counted = Self.runs(of: texts[part]).map { (count: counts[$0] ?? 0, run: $0) }
      // Nothing else holds a run that stands once, so nothing holds the text.
      guard let rarest = counted.min(by: { $0.count < $1.count }), rarest.count > 1 else { continue }
      waiting[rarest.run, default: []].append(part)
    }
    return waiting
  }

  /// A hash of each run of a text's words.
  private static func runs(of words: [UInt64]) -> [UInt64] {
    guard words.count >= runLength else { return [] }
    return (0...(words.count - runLength)).map { StableHash.of(words[$0..<($0 + runLength)]) }
  }
}
