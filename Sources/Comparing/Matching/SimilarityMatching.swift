// Rewordings: texts that differ and still belong together.
//
// Two texts of one list belong together when their similarity (`WordBag`) reaches the threshold; at another level of the
// competency 0.1 more is asked, in another competency 0.25 more, because there chance has more to choose from. Pairs are
// taken best first. In a list every pair is looked at as long as there are at most 1,024; beyond, and across lists, only
// texts that share one of their rarest words or word pairs are. A word that too many share is no term, so cost stays in
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
    let terms = RareTerms(olds, news)
    var lastSeen = Array(repeating: -1, count: news.nodes.count)
    for one in olds.nodes.indices {
      let parent = old.nodes[olds.nodes[one]].parent
      terms.forEach(of: one) { other in
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
///
/// Stems and terms of all texts stand one behind the other, since a framework has as many texts as it has sentences, and
/// to get and give back a piece of memory for each costs more than to look at it.
struct SimilarityPool {
  private(set) var nodes: [Int] = []
  /// The weight of each text's words and its part, beside one another so that most pairs are ruled out by a glance.
  private(set) var weights: [Int] = []
  private(set) var parts: [Part] = []
  /// For each text, how many of its parent's children are in the pool; those stand side by side.
  private(set) var listSizes: [Int] = []
  /// Hashes of each text's words and of its pairs of neighboring words.
  private(set) var terms: [UInt64] = []
  /// Where each text's terms begin, and where the last one's end.
  private(set) var termStarts = [0]
  /// The stems of each text, ascending, as in `WordBag`.
  private var stems: [UInt64] = []
  private var stemStarts = [0]

  init(_ outline: Outline, depth: Int, isFree: (Int) -> Bool) {
    for node in outline.nodes.indices {
      guard outline.nodes[node].depth == depth, outline.nodes[node].key != 0, isFree(node) else { continue }
      let part = outline.nodes[node].part
      guard !part.isSingle, !part.isNumbered, part != .related, part != .link else { continue }
      nodes.append(node)
      parts.append(part)
      add(outline.folded[outline.nodes[node].words], of: part)
    }
    countLists(outline)
  }

  /// Dice's measure of a text and one of another pool: twice the weight that both share, by the sum of both, in thousandths.
  func similarity(_ text: Int, to other: Int, of pool: SimilarityPool) -> Int {
    let total = weights[text] + pool.weights[other]
    guard total > 0 else { return 0 }
    return 2000 * WordBag.shared(stems(of: text), pool.stems(of: other)) / total
  }

  private func stems(of text: Int) -> ArraySlice<UInt64> { stems[stemStarts[text]..<stemStarts[text + 1]] }

  private mutating func add(_ words: ArraySlice<UInt8>, of part: Part) {
    // Texts of unlike parts are never compared, so they share no term.
    let salt = UInt64(part.rawValue) &* 0x9E37_79B9_7F4A_7C15
    var before: UInt64 = 0
    var weight = 0
    WordHashes.forEach(in: words) { word, stem in
      stems.append(stem)
      weight += WordBag.weight(of: stem)
      let term = word ^ salt
      terms.append(term)
      if before != 0 { terms.append(before &* 31 ^ term) }
      before = term
    }
    weights.append(weight)
    stems[stemStarts[stemStarts.count - 1]...].sort()
    stemStarts.append(stems.count)
    termStarts.append(terms.count)
  }

  private mutating func countLists(_ outline: Outline) {
    listSizes.reserveCapacity(nodes.count)
    var start = 0
    while start < nodes.count {
      let parent = outline.nodes[nodes[start]].parent
      var end = start
      while end < nodes.count, outline.nodes[nodes[end]].parent == parent { end += 1 }
      for _ in start..<end { listSizes.append(end - start) }
      start = end
    }
  }
}

/// For each text of the old side, the texts of the new side that share one of the rarest terms of both.
///
/// A term is a word or a pair of neighboring words. Each text follows its eight rarest, and a term that would tie more than
/// 64 pairs is none, so that cost is linear in the number of texts.
struct RareTerms {
  private static let termsPerText = 8
  private static let largestBlock = 64

  /// The terms that each old text follows, one behind the other, and where each text's begin.
  private let followed: [Int32]
  private let followedStarts: [Int]
  /// The new texts that follow each term, likewise.
  private var followers: [Int32]
  private var followerStarts: [Int]

  init(_ olds: SimilarityPool, _ news: SimilarityPool) {
    // The terms of the old side are numbered in the order in which they are first seen.
    var numbers: [UInt64: Int32] = [:]
    var hashes: [UInt64] = []
    let oldTerms = olds.terms.map { hash in
      if let number = numbers[hash] { return number }
      let number = Int32(truncatingIfNeeded: hashes.count)
      numbers[hash] = number
      hashes.append(hash)
      return number
    }
    // What stands on one side only ties nothing.
    let newTerms = news.terms.map { numbers[$0] ?? -1 }
    var blocks = Self.counts(oldTerms, hashes.count)
    for (term, count) in Self.counts(newTerms, hashes.count).enumerated() { blocks[term] &*= count }
    (followed, followedStarts) = Self.rarest(oldTerms, olds.termStarts, blocks, hashes)
    let (terms, starts) = Self.rarest(newTerms, news.termStarts, blocks, hashes)
    (followers, followerStarts) = Self.turnedAround(terms, starts, hashes.count)
  }

  private static func counts(_ terms: [Int32], _ count: Int) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for term in terms where term >= 0 { counts[Int(term)] += 1 }
    return counts
  }

  /// The rarest terms of each text, by the number of pairs that they tie; by the hash where that is equal, since the order
  /// of numbers would tell the sides apart.
  private static func rarest(
    _ terms: [Int32], _ starts: [Int], _ blocks: [Int], _ hashes: [UInt64]
  ) -> (terms: [Int32], starts: [Int]) {
    var rarest: [Int32] = []
    var ends = [0]
    ends.reserveCapacity(starts.count)
    var best: [(block: Int, hash: UInt64, term: Int32)] = []
    for text in 0..<(starts.count - 1) {
      best.removeAll(keepingCapacity: true)
      for term in terms[starts[text]..<starts[text + 1]] where term >= 0 {
        let block = blocks[Int(term)]
        guard block > 0, block <= largestBlock else { continue }
        let hash = hashes[Int(term)]
        var rank = best.count
        while rank > 0, (block, hash) < (best[rank - 1].block, best[rank - 1].hash) { rank -= 1 }
        guard rank < termsPerText, rank == 0 || best[rank - 1].term != term else { continue }
        if best.count == termsPerText { best.removeLast() }
        best.insert((block, hash, term), at: rank)
      }
      for term in best { rarest.append(term.term) }
      ends.append(rarest.count)
    }
    return (rarest, ends)
  }

  /// From the terms of each text to the texts of each term.
  private static func turnedAround(_ terms: [Int32], _ starts: [Int], _ count: Int) -> (texts: [Int32], starts: [Int]) {
    var ends = Array(repeating: 0, count: count + 1)
    for term in terms { ends[Int(term) + 1] += 1 }
    for term in 0..<count { ends[term + 1] += ends[term] }
    var upcoming = ends
    var texts = Array(repeating: Int32(0), count: terms.count)
    for text in 0..<(starts.count - 1) {
      for term in terms[starts[text]..<starts[text + 1]] {
        texts[upcoming[Int(term)]] = Int32(truncatingIfNeeded: text)
        upcoming[Int(term)] += 1
      }
    }
    return (texts, ends)
  }

  func forEach(of old: Int, _ body: (Int) -> Void) {
    for term in followed[followedStarts[old]..<followedStarts[old + 1]] {
      for follower in followers[followerStarts[Int(term)]..<followerStarts[Int(term) + 1]] { body(Int(follower)) }
    }
  }
}
