/// Finds texts that stand word for word inside another, through the rarest run of words of each.
struct Containment {
  private let texts: RankedWords
  private let leastWords: Int
  private let candidateLimit: Int
  /// A hash of each run of four words, one text behind the other; runs with a word that stands once in all texts are left
  /// out.
  private var runs: [UInt64] = []
  /// Where each text's runs begin; one more entry than there are texts.
  private var starts: [Int] = [0]

  private static let runLength = 4

  /// - Parameters:
  ///   - leastWords: Texts of fewer words are not looked for inside others.
  ///   - candidateLimit: The most comparisons for one text.
  init(_ texts: RankedWords, leastWords: Int, candidateLimit: Int) {
    self.texts = texts
    self.leastWords = leastWords
    self.candidateLimit = candidateLimit
  }

  mutating func pairs() -> Set<SimilarityJoin.Pair> {
    if !(0..<texts.count).contains(where: mayBeHeld) { return [] }
    findRuns()
    let parts = parts()
    if parts.isEmpty { return [] }
    let waiting = waiting(parts)
    if waiting.count == 0 { return [] }
    var found: Set<SimilarityJoin.Pair> = []
    for text in 0..<texts.count {
      let words = texts[text]
      var candidates = 0
      candidates: for run in runs(of: text) {
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

  /// Whether a text has enough words, of which none stands once in all texts.
  private func mayBeHeld(_ text: Int) -> Bool {
    let range = texts.starts[text]..<texts.starts[text + 1]
    if range.count < leastWords { return false }
    for place in range where texts.words[place] < texts.singleCount { return false }
    return true
  }

  private mutating func findRuns() {
    starts.reserveCapacity(texts.starts.count)
    runs.reserveCapacity(texts.words.count / 2)
    for text in 0..<texts.count {
      let end = texts.starts[text + 1]
      var start = texts.starts[text]
      var place = start
      while place < end {
        if texts.words[place] < texts.singleCount { start = place + 1 }
        place += 1
        guard place - start >= Self.runLength else { continue }
        var hash = TextBlock.seed
        for word in (place - Self.runLength)..<place { hash = TextBlock.hash(hash, UInt64(texts.words[word])) }
        runs.append(hash)
      }
      starts.append(runs.count)
    }
  }

  private func runs(of text: Int) -> ArraySlice<UInt64> { runs[starts[text]..<starts[text + 1]] }

  /// The texts that may stand inside another: none of their words stands once in all texts, and hardly any of their runs.
  private func parts() -> [Int] {
    var counts = HashCounts(capacity: runs.count)
    for run in runs { counts.add(run) }
    return (0..<texts.count).filter { mayBeHeld($0) && !runs(of: $0).contains(where: counts.isSingle) }
  }

  /// Each text under its rarest run, where it waits for the texts that hold it.
  private func waiting(_ parts: [Int]) -> HashTable<[Int]> {
    var filter = HashFilter()
    var counts = HashTable<Int32>(capacity: parts.count * 8, filler: 0)
    for text in parts {
      for run in runs(of: text) {
        counts.insert(0, for: run)
        filter.insert(run >> 32)
      }
    }
    for run in runs where filter.mayHold(run >> 32) && counts[run] != nil { counts.update(run) { $0 += 1 } }
    var waiting = HashTable<[Int]>(filler: [])
    for text in parts {
      let counted = runs(of: text).map { (count: counts[$0] ?? 0, run: $0) }
      // Nothing else holds a run that stands once, so nothing holds the text.
      guard let rarest = counted.min(by: { $0.count < $1.count }), rarest.count > 1 else { continue }
      waiting.update(rarest.run) { $0.append(text) }
    }
    return waiting
  }
}
