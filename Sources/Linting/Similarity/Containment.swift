/// Finds texts that stand word for word inside another, through the rarest run of words of each.
struct Containment {
  let texts: WordSequences
  /// The runs of all texts, by blocks in their order.
  let runs: [WordRuns]
  /// The most comparisons for one text.
  let candidateLimit: Int

  func pairs() -> Set<SimilarityJoin.Pair> {
    let parts = parts()
    if parts.isEmpty { return [] }
    let waiting = waiting(parts)
    if waiting.count == 0 { return [] }
    var found: Set<SimilarityJoin.Pair> = []
    for block in runs {
      for text in block.texts {
        let words = texts[text]
        var candidates = 0
        candidates: for run in block.runs(of: text) {
          for other in waiting[run] ?? [] where other != text && texts[other].count < words.count {
            candidates += 1
            if candidates > candidateLimit { break candidates }
            if SimilarityJoin.holds(words, texts[other]) {
              found.insert(SimilarityJoin.Pair(first: min(text, other), second: max(text, other)))
            }
          }
        }
      }
    }
    return found
  }

  /// The runs of each text that may stand inside another: hardly any of them stands once in all texts.
  private func parts() -> [(text: Int, runs: ArraySlice<UInt64>)] {
    if runs.allSatisfy(\.parts.isEmpty) { return [] }
    var counts = HashCounts(capacity: runs.reduce(0) { $0 + $1.runs.count })
    for block in runs { for run in block.runs { counts.add(run) } }
    var parts: [(text: Int, runs: ArraySlice<UInt64>)] = []
    for block in runs {
      for text in block.parts.lazy.map({ Int($0) }) where block.mayStandTwice(text, counts) {
        parts.append((text, block.runs(of: text)))
      }
    }
    return parts
  }

  /// Each text under its rarest run, where it waits for the texts that hold it.
  private func waiting(_ parts: [(text: Int, runs: ArraySlice<UInt64>)]) -> HashTable<[Int]> {
    var filter = HashFilter()
    var counts = HashTable<Int32>(capacity: parts.count * 8, filler: 0)
    for part in parts {
      for run in part.runs {
        counts.insert(0, for: run)
        filter.insert(run >> 32)
      }
    }
    for block in runs {
      for run in block.runs where filter.mayHold(run >> 32) && counts[run] != nil { counts.update(run) { $0 += 1 } }
    }
    var waiting = HashTable<[Int]>(filler: [])
    for part in parts {
      let counted = part.runs.map { (count: counts[$0] ?? 0, run: $0) }
      // Nothing else holds a run that stands once, so nothing holds the text.
      guard let rarest = counted.min(by: { $0.count < $1.count }), rarest.count > 1 else { continue }
      waiting.update(rarest.run) { $0.append(part.text) }
    }
    return waiting
  }
}
