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
      let a = olds.nodes[one]
      let b = news.nodes[other]
      guard old.nodes[a].part == new.nodes[b].part, olds.bags[one].similarityBound(news.bags[other]) >= threshold else {
        return
      }
      let score = olds.bags[one].similarity(to: news.bags[other])
      guard score >= threshold else { return }
      let apart = distance(a, b)
      if apart > 0, !old.nodes[a].part.isMovable { return }
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
    var lists: [Int: [Int]] = [:]
    for (place, node) in news.nodes.enumerated() { lists[new.nodes[node].parent, default: []].append(place) }
    var from = 0
    while from < olds.nodes.count {
      let parent = old.nodes[olds.nodes[from]].parent
      var to = from
      while to < olds.nodes.count, old.nodes[olds.nodes[to]].parent == parent { to += 1 }
      let partner = pairing.newOfOld[parent]
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

/// The texts of one side that have no partner yet, with their words.
struct SimilarityPool {
  private(set) var nodes: [Int] = []
  private(set) var bags: [WordBag] = []
  /// Hashes of each text's words and of its pairs of neighboring words.
  private(set) var leads: [[UInt64]] = []
  /// For each text, how many of its parent's children are in the pool.
  private(set) var listSizes: [Int] = []

  init(_ outline: Outline, depth: Int, isFree: (Int) -> Bool) {
    var sizes: [Int: Int] = [:]
    for node in outline.nodes.indices {
      let candidate = outline.nodes[node]
      guard candidate.depth == depth, candidate.key != 0, !candidate.part.isSingle, !candidate.part.isNumbered,
        candidate.part != .related, isFree(node)
      else { continue }
      nodes.append(node)
      let words = outline.folded[candidate.words]
      bags.append(WordBag(words))
      leads.append(Self.leads(in: words, part: candidate.part))
      sizes[candidate.parent, default: 0] += 1
    }
    listSizes = nodes.map { sizes[outline.nodes[$0].parent, default: 0] }
  }

  private static func leads(in words: ArraySlice<UInt8>, part: Part) -> [UInt64] {
    var leads: [UInt64] = []
    var before: UInt64 = 0
    let seed = 0xCBF2_9CE4_8422_2325 ^ UInt64(part.rawValue)
    var hash = seed
    func close() {
      leads.append(hash)
      if before != 0 { leads.append(before &* 31 ^ hash) }
      before = hash
      hash = seed
    }
    for byte in words {
      if byte == 0x20 { close() } else { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    if hash != seed { close() }
    return leads
  }
}

/// For each text of the old side, the texts of the new side that share one of the rarest leads of both.
struct RareLeads {
  /// How many leads a text follows.
  private static let leadsPerText = 8
  /// A lead that ties more pairs than this is none.
  private static let largestBlock = 256

  private var followed: [[UInt64]] = []
  private var places: [UInt64: [Int]] = [:]

  init(_ olds: SimilarityPool, _ news: SimilarityPool) {
    let oldCounts = Self.counts(olds)
    let newCounts = Self.counts(news)
    func rarest(_ leads: [UInt64]) -> [UInt64] {
      var ranked: [(block: Int, lead: UInt64)] = []
      for lead in Set(leads) {
        guard let a = oldCounts[lead], let b = newCounts[lead], a * b <= Self.largestBlock else { continue }
        ranked.append((a * b, lead))
      }
      ranked.sort { ($0.block, $0.lead) < ($1.block, $1.lead) }
      return ranked.prefix(Self.leadsPerText).map(\.lead)
    }
    followed = olds.leads.map(rarest)
    for (place, leads) in news.leads.enumerated() {
      for lead in rarest(leads) { places[lead, default: []].append(place) }
    }
  }

  private static func counts(_ pool: SimilarityPool) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for leads in pool.leads {
      for lead in leads { counts[lead, default: 0] += 1 }
    }
    return counts
  }

  func forEach(of old: Int, _ body: (Int) -> Void) {
    for lead in followed[old] {
      for place in places[lead] ?? [] { body(place) }
    }
  }
}
