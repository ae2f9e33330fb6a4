/// Which lines of two texts are the same lines.
///
/// Short texts are compared so that as few lines as possible differ. In long ones, where that could take hours, lines that
/// stand once in both are taken for the same first, and what lies between them is compared (Bram Cohen's patience
/// difference); stretches that are long and have no such lines count as replaced. Cost stays close to linear.
struct LineMatching {
  /// The places of the same lines, ascending in both texts.
  private(set) var pairs: [(old: Int, new: Int)] = []

  private let old: [Int]
  private let new: [Int]

  /// Stretches are compared line by line up to this product of their lengths.
  private static let exactLimit = 250_000
  /// How often stretches are divided.
  private static let depthLimit = 8

  init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    // Numbers in place of lines: equal lines have one.
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    self.old = old.map(number)
    self.new = new.map(number)
    match(0..<old.count, 0..<new.count, depth: 0)
  }

  private mutating func match(_ old: Range<Int>, _ new: Range<Int>, depth: Int) {
    if old.isEmpty || new.isEmpty { return }
    if old.count * new.count <= Self.exactLimit { return matchExactly(old, new) }
    var (first, last) = (0, 0)
    while first < min(old.count, new.count), self.old[old.lowerBound + first] == self.new[new.lowerBound + first] {
      pairs.append((old.lowerBound + first, new.lowerBound + first))
      first += 1
    }
    while last < min(old.count, new.count) - first,
      self.old[old.upperBound - 1 - last] == self.new[new.upperBound - 1 - last]
    {
      last += 1
    }
    let inner = (old.lowerBound + first)..<(old.upperBound - last)
    let innerNew = (new.lowerBound + first)..<(new.upperBound - last)
    if inner.count * innerNew.count <= Self.exactLimit {
      matchExactly(inner, innerNew)
    } else if depth < Self.depthLimit {
      var (behindOld, behindNew) = (inner.lowerBound, innerNew.lowerBound)
      for anchor in anchors(inner, innerNew) {
        match(behindOld..<anchor.old, behindNew..<anchor.new, depth: depth + 1)
        pairs.append(anchor)
        (behindOld, behindNew) = (anchor.old + 1, anchor.new + 1)
      }
      // Without an anchor nothing would be divided.
      if behindOld > inner.lowerBound {
        match(behindOld..<inner.upperBound, behindNew..<innerNew.upperBound, depth: depth + 1)
      }
    }
    for offset in (0..<last).reversed() { pairs.append((old.upperBound - 1 - offset, new.upperBound - 1 - offset)) }
  }

  private mutating func matchExactly(_ old: Range<Int>, _ new: Range<Int>) {
    if old.isEmpty || new.isEmpty { return }
    var removed = Set<Int>()
    var added = Set<Int>()
    for change in self.new[new].difference(from: self.old[old]) {
      switch change {
      case .remove(let offset, _, _): removed.insert(old.lowerBound + offset)
      case .insert(let offset, _, _): added.insert(new.lowerBound + offset)
      }
    }
    pairs += zip(old.filter { !removed.contains($0) }, new.filter { !added.contains($0) }).map { (old: $0, new: $1) }
  }

  /// Lines that stand once in both stretches, as many as keep their order.
  private func anchors(_ old: Range<Int>, _ new: Range<Int>) -> [(old: Int, new: Int)] {
    var places: [Int: (old: Int, new: Int, oldCount: Int, newCount: Int)] = [:]
    for line in old {
      places[self.old[line], default: (0, 0, 0, 0)].old = line
      places[self.old[line], default: (0, 0, 0, 0)].oldCount += 1
    }
    for line in new {
      places[self.new[line], default: (0, 0, 0, 0)].new = line
      places[self.new[line], default: (0, 0, 0, 0)].newCount += 1
    }
    let once = places.values.filter { $0.oldCount == 1 && $0.newCount == 1 }.map { (old: $0.old, new: $0.new) }
      .sorted { $0.old < $1.old }
    // The longest run that ascends in the new text: piles, each with the way back.
    var piles: [Int] = []
    var before = [Int](repeating: -1, count: once.count)
    for (index, pair) in once.enumerated() {
      var (low, high) = (0, piles.count)
      while low < high {
        let middle = (low + high) / 2
        if once[piles[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? piles[low - 1] : -1
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var run: [(old: Int, new: Int)] = []
    var index = piles.last ?? -1
    while index >= 0 {
      run.append(once[index])
      index = before[index]
    }
    return run.reversed()
  }
}
