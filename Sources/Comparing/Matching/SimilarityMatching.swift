// Rewordings: texts that differ and still belong together.
//
// Two texts of one list belong together when their similarity (`WordBag`) reaches the threshold; at another level of the
// competency 0.1 more is asked, in another competency 0.25 more, because there chance has more to choose from. Pairs are
// taken best first. In a list every pair is looked at as long as there are at most 1,024; beyond, and across lists, only
// texts that share one of their rarest words or word pairs are. A word that too many share is no lead, so cost stays in
// proportion to the number of texts; what this misses shows as a removal and an addition, which is never untrue.

extension Matcher {
  private static let largestList = 1024

  mutating func matchSimilar(depth: Int) {
    let threshold = Int(options.threshold * 1000)
    let olds = SimilarityPool(old, depth: depth) { pairing.isFree(old: $0) }
    let news = SimilarityPool(new, depth: depth) { pairing.isFree(new: $0) }
    guard !olds.nodes.isEmpty, !news.nodes.isEmpty else { return }
    var candidates: [Candidate] = []
    func consider(_ one: Int, _ other: Int) {
      // No two texts are more alike than their lengths allow.
      let (weight, otherWeight) = (olds.weights[one], news.weights[other])
      guard 2000 * min(weight, otherWeight) >= threshold * (weight + otherWeight), olds.parts[one] == news.parts[other]
      else { return }
      let a = olds.nodes[one]
      let b = news.nodes[other]
      let score = olds.similarity(one, to: other, of: news)
      guard score >= threshold else { return }
      let apart = distance(a, b)
      if apart > 0, !olds.parts[one].isMovable { return }
      let rank = score - (apart == 0 ? 0 : apart < 100 ? 100 : 250)
      if rank >= threshold { candidates.append(Candidate(old: a, new: b, rank: rank, score: score)) }
    }
    pairsInLists(olds, news, consider)
    pairsByRareWords(olds, news, consider)
    for candidate in candidates.sorted()
    where pairing.isFree(old: candidate.old) && pairing.isFree(new: candidate.new) {
      pairing.pair(candidate.old, candidate.new, confidence: UInt8(min(candidate.score / 10, 99)))
    }
  }

  private func pairsInLists(_ olds: SimilarityPool, _ news: SimilarityPool, _ consider: (Int, Int) -> Void) {
    var lists: [Int: Range<Int>] = [:]
    var start = 0
    while start < news.nodes.count {
      let end = start + news.listSizes[start]
      lists[new.nodes[news.nodes[start]].parent] = start..<end
      start = end
    }
    var from = 0
    while from < olds.nodes.count {
      let to = from + olds.listSizes[from]
      let partner = pairing.newOfOld[old.nodes[olds.nodes[from]].parent]
      if partner != Pairing.none, let others = lists[partner], (to - from) * others.count <= Self.largestList {
        for one in from..<to {
          for other in others { consider(one, other) }
        }
      }
      from = to
    }
  }

  private func pairsByRareWords(_ olds: SimilarityPool, _ news: SimilarityPool, _ consider: (Int, Int) -> Void) {
    let leads = RareLeads(olds, news)
    var lastSeen = Array(repeating: -1, count: news.nodes.count)
    for one in olds.nodes.indices {
      let parent = old.nodes[olds.nodes[one]].parent
      leads.forEach(of: one) { other in
        guard lastSeen[other] != one else { return }
        lastSeen[other] = one
        // Small lists were looked at in full.
        if pairing.newOfOld[parent] == new.nodes[news.nodes[other]].parent,
          olds.listSizes[one] * news.listSizes[other] <= Self.largestList
        {
          return
        }
        consider(one, other)
      }
    }
  }
}
