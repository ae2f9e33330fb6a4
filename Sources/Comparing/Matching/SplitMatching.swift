// One text that became several, and several that became one, in one list.

extension Matcher {
  /// Parts of which a text may be split up: what is stated item by item.
  private static let splittable: Set<Part> = [.behavior]
  /// Lists up to this many pairs are searched for splits; in a longer one a split shows as a rewording and additions.
  private static let largestList = 1024

  mutating func matchSplits(depth: Int) {
    var found: [(split: Pairing.Split, rank: Int)] = []
    for parent in old.nodes.indices
    where old.nodes[parent].depth == depth - 1 && !pairing.isSame[parent] && pairing.newOfOld[parent] != Pairing.none {
      let olds = freeChildren(old: parent, depth: depth).filter { Self.splittable.contains(old.nodes[$0].part) }
      guard !olds.isEmpty else { continue }
      let news = freeChildren(new: pairing.newOfOld[parent], depth: depth).filter {
        Self.splittable.contains(new.nodes[$0].part)
      }
      guard !news.isEmpty, olds.count + news.count > 2, olds.count * news.count <= Self.largestList else { continue }
      let oldBags = olds.map { WordBag(old.folded[old.nodes[$0].words]) }
      let newBags = news.map { WordBag(new.folded[new.nodes[$0].words]) }
      for (index, bag) in oldBags.enumerated() {
        guard let (parts, score) = Self.parts(of: bag, among: newBags) else { continue }
        found.append((.init(old: [olds[index]], new: parts.map { news[$0] }, confidence: UInt8(score / 10)), score))
      }
      for (index, bag) in newBags.enumerated() {
        guard let (parts, score) = Self.parts(of: bag, among: oldBags) else { continue }
        found.append((.init(old: parts.map { olds[$0] }, new: [news[index]], confidence: UInt8(score / 10)), score))
      }
    }
    accept(found)
  }

  /// Takes the best first, as long as every text of it is still free.
  private mutating func accept(_ found: [(split: Pairing.Split, rank: Int)]) {
    let sorted = found.sorted { a, b in
      if a.rank != b.rank { return a.rank > b.rank }
      let sums = (
        a.split.old.reduce(0, +) + a.split.new.reduce(0, +), b.split.old.reduce(0, +) + b.split.new.reduce(0, +)
      )
      return sums.0 != sums.1 ? sums.0 < sums.1 : a.split.old[0] < b.split.old[0]
    }
    for (split, _) in sorted
    where split.old.allSatisfy({ pairing.isFree(old: $0) }) && split.new.allSatisfy({ pairing.isFree(new: $0) }) {
      pairing.add(split)
    }
  }

  /// The texts that together make up `whole`, by place, with how well they do in thousandths.
  ///
  /// Each has at least four fifths of its words from the whole, none covers nearly all of it alone, and together they have
  /// at least four fifths in common with it.
  private static func parts(of whole: WordBag, among bags: [WordBag]) -> (indices: [Int], score: Int)? {
    guard whole.weight >= 6 else { return nil }
    var contained: [(index: Int, shared: Int)] = []
    for (index, bag) in bags.enumerated() where bag.weight >= 3 && 20 * bag.weight <= 17 * whole.weight {
      let shared = bag.shared(with: whole)
      if 5 * shared >= 4 * bag.weight { contained.append((index, shared)) }
    }
    guard contained.count >= 2 else { return nil }
    contained.sort { ($1.shared, $0.index) < ($0.shared, $1.index) }
    var left = whole
    var indices: [Int] = []
    var weight = 0
    for (index, _) in contained {
      var trial = left
      let taken = trial.remove(bags[index])
      guard 10 * taken >= 7 * bags[index].weight else { continue }
      left = trial
      weight += bags[index].weight
      indices.append(index)
    }
    guard indices.count >= 2 else { return nil }
    let score = min(1000, 2000 * (whole.weight - left.weight) / (whole.weight + weight))
    return score >= 800 ? (indices.sorted(), score) : nil
  }
}
