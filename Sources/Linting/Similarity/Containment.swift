import SourceText

/// Finds texts that stand word for word inside another, through the rarest run of four words of each.
struct Containment: Sendable {
  /// The words of each text, as hashes.
  let texts: [[UInt64]]
  /// How often each word stands.
  let words: Occurrences
  /// Texts of fewer words are not looked for.
  let leastWords: Int
  /// The most comparisons for one text.
  let candidateLimit: Int

  private static let runLength = 4

  func pairs() -> Set<SimilarityJoin.Pair> {
    // No other text holds a word that stands once in all of them.
    let parts = texts.indices.filter { index in
      texts[index].count >= leastWords && !texts[index].contains(where: words.isSingle)
    }
    if parts.isEmpty { return [] }
    let runs = runs()
    let waiting = waiting(parts, runs)
    if waiting.isEmpty { return [] }
    var found: Set<SimilarityJoin.Pair> = []
    for (text, words) in texts.enumerated() {
      var candidates = 0
      forEachRun(of: words) { run in
        if runs.isSingle(run) { return }
        for other in waiting[run] ?? [] where other != text && texts[other].count < words.count {
          candidates += 1
          if candidates > candidateLimit { return }
          if SimilarityJoin.holds(words, texts[other]) {
            found.insert(SimilarityJoin.Pair(first: min(text, other), second: max(text, other)))
          }
        }
      }
    }
    return found
  }

  /// How often each run stands.
  private func runs() -> Occurrences {
    var runs = Occurrences(ofAbout: texts.reduce(0) { $0 + $1.count })
    for text in texts { forEachRun(of: text) { runs.add($0) } }
    return runs
  }

  /// Each text under its rarest run, where it waits for the texts that hold it.
  private func waiting(_ parts: [Int], _ runs: Occurrences) -> [UInt64: [Int]] {
    var waiting: [UInt64: [Int]] = [:]
    for part in parts {
      var rarest: (count: Int, run: UInt64)?
      forEachRun(of: texts[part]) { run in
        let count = runs.count(of: run)
        if rarest.map({ count < $0.count }) ?? true { rarest = (count, run) }
      }
      // Nothing else holds a run that stands once, so nothing holds the text.
      if let rarest, rarest.count > 1 { waiting[rarest.run, default: []].append(part) }
    }
    return waiting
  }

  /// Hands over a hash of each run of a text's words; runs with a word that stands once in all texts are left out.
  private func forEachRun(of words: [UInt64], _ body: (UInt64) -> Void) {
    var shared = 0
    for end in words.indices {
      shared = self.words.isSingle(words[end]) ? 0 : shared + 1
      if shared >= Self.runLength { body(StableHash.of(words[(end - Self.runLength + 1)...end])) }
    }
  }
}
