// Equal texts: in the list where they were, then anywhere.

extension Matcher {
  /// Pairs, under each pair of parents, the children at `depth` that say the same, and the parts that a parent has once.
  mutating func matchInPlace(depth: Int) {
    for parent in old.nodes.indices where old.nodes[parent].depth == depth - 1 && !pairing.isSame[parent] {
      let partner = pairing.newOfOld[parent]
      guard partner != Pairing.none, old.nodes[parent].end > parent + 1, new.nodes[partner].end > partner + 1 else {
        continue
      }
      let olds = freeChildren(old: parent, depth: depth)
      guard !olds.isEmpty else { continue }
      matchChildren(olds, freeChildren(new: partner, depth: depth))
    }
  }

  func freeChildren(old parent: Int, depth: Int) -> [Int] {
    var found: [Int] = []
    var child = parent + 1
    let end = old.nodes[parent].end
    while child < end {
      if old.nodes[child].depth == depth, pairing.isFree(old: child) { found.append(child) }
      child = old.nodes[child].end
    }
    return found
  }

  func freeChildren(new parent: Int, depth: Int) -> [Int] {
    var found: [Int] = []
    var child = parent + 1
    let end = new.nodes[parent].end
    while child < end {
      if new.nodes[child].depth == depth, pairing.isFree(new: child) { found.append(child) }
      child = new.nodes[child].end
    }
    return found
  }

  private mutating func matchChildren(_ olds: [Int], _ news: [Int]) {
    // Most lists did not change at all: equal neighbors in one stride.
    var common = 0
    while common < min(olds.count, news.count), agree(olds[common], news[common]) {
      pairing.pair(olds[common], news[common])
      common += 1
    }
    guard common < olds.count, common < news.count else { return }
    if (olds.count - common) * (news.count - common) <= 256 {
      for node in olds[common...] {
        let partner = news[common...].first { pairing.isFree(new: $0) && agree(node, $0) }
        if let partner { pairing.pair(node, partner) }
      }
      return
    }
    var byIdentity: [UInt64: [Int]] = [:]
    for node in news[common...].reversed() { byIdentity[identity(of: node, in: new), default: []].append(node) }
    for node in olds[common...] {
      if let partner = byIdentity[identity(of: node, in: old)]?.popLast() { pairing.pair(node, partner) }
    }
  }

  private func agree(_ one: Int, _ other: Int) -> Bool {
    identity(of: one, in: old) == identity(of: other, in: new)
  }

  /// What two children of one parent must have in common to be the same: part and folded text; or, for a part that a
  /// parent has once, the part alone; or the number.
  private func identity(of node: Int, in outline: Outline) -> UInt64 {
    let kind = outline.nodes[node].part
    let part = UInt64(kind.rawValue) << 58
    if kind.isSingle { return part }
    if kind.isNumbered { return part ^ UInt64(bitPattern: Int64(outline.nodes[node].number)) }
    return part ^ outline.nodes[node].key
  }

  /// Pairs equal texts of one part wherever they stand: moves. Of several, those nearest one another.
  mutating func matchAnywhere(depth: Int) {
    let olds = movable(in: old, depth: depth) { pairing.isFree(old: $0) }
    let news = movable(in: new, depth: depth) { pairing.isFree(new: $0) }
    var from = 0
    var to = 0
    while from < olds.count, to < news.count {
      if olds[from].identity < news[to].identity {
        from += 1
      } else if olds[from].identity > news[to].identity {
        to += 1
      } else {
        let identity = olds[from].identity
        let oldEnd = olds[from...].firstIndex { $0.identity != identity } ?? olds.count
        let newEnd = news[to...].firstIndex { $0.identity != identity } ?? news.count
        pairNearest(olds[from..<oldEnd].map(\.node), news[to..<newEnd].map(\.node))
        from = oldEnd
        to = newEnd
      }
    }
  }

  private func movable(in outline: Outline, depth: Int, isFree: (Int) -> Bool) -> [(identity: UInt64, node: Int)] {
    var found: [(identity: UInt64, node: Int)] = []
    for node in outline.nodes.indices {
      let part = outline.nodes[node].part
      guard part.isMovable, outline.nodes[node].depth == depth, outline.nodes[node].key != 0, isFree(node) else {
        continue
      }
      found.append((outline.nodes[node].key ^ UInt64(part.rawValue) << 58, node))
    }
    return found.sorted { ($0.identity, $0.node) < ($1.identity, $1.node) }
  }

  /// Pairs nodes of one text. A text that stands in very many places on both sides is paired in order.
  private mutating func pairNearest(_ olds: [Int], _ news: [Int]) {
    guard olds.count * news.count <= 256 else {
      for (one, other) in zip(olds, news) { pairing.pair(one, other) }
      return
    }
    var candidates: [Candidate] = []
    for one in olds {
      for other in news { candidates.append(Candidate(old: one, new: other, rank: -distance(one, other), score: 100)) }
    }
    for candidate in candidates.sorted()
    where pairing.isFree(old: candidate.old) && pairing.isFree(new: candidate.new) {
      pairing.pair(candidate.old, candidate.new)
    }
  }

  /// How far apart two nodes stand: 0 under one parent; within one competency the levels between, at most 90; beyond 100.
  func distance(_ one: Int, _ other: Int) -> Int {
    let oldParent = old.nodes[one].parent
    let newParent = new.nodes[other].parent
    if pairing.newOfOld[oldParent] == newParent { return 0 }
    guard let oldHome = old.ancestor(.competency, of: one), let newHome = new.ancestor(.competency, of: other),
      pairing.newOfOld[oldHome] == newHome
    else { return 100 }
    let oldLevel = old.ancestor(.level, of: one).map { old.nodes[$0].number }
    let newLevel = new.ancestor(.level, of: other).map { new.nodes[$0].number }
    guard let oldLevel, let newLevel else { return 10 }
    return 1 + min(89, Int(clamping: oldLevel.subtractingReportingOverflow(newLevel).partialValue.magnitude))
  }
}
