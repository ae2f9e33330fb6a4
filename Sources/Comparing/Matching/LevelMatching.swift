// Which level is which: by number, unless the contents say that the levels were renumbered.

extension Matcher {
  /// Pairs the levels of an old competency with those of its partner.
  ///
  /// Levels are taken as renumbered when more of their texts and titles agree under an order that only shifts (or turns
  /// the whole scale around) than under the same numbers, and when each such pair shares more than half of what it holds.
  mutating func matchLevels(of competency: Int) {
    var olds = old.children(of: competency).filter { old.nodes[$0].part == .level }
    var news = new.children(of: pairing.newOfOld[competency]).filter { new.nodes[$0].part == .level }
    pairLevelsByID(competency, olds, news)
    olds.removeAll { !pairing.isFree(old: $0) }
    news.removeAll { !pairing.isFree(new: $0) }
    guard !olds.isEmpty, !news.isEmpty else { return }
    guard let chain = renumberedPairs(olds, news) else { return pairSameNumbers(olds, news) }
    for (one, other) in chain { pairing.pair(one, other) }
    pairBetween(chain, olds, news)
    let pairs = olds.filter { !pairing.isFree(old: $0) }
    let known = renumberings[competency]?.steps ?? []
    renumberings[competency] = LevelRenumbering(
      steps: known + pairs.map { .init(old: old.nodes[$0].number, new: new.nodes[pairing.newOfOld[$0]].number) })
  }

  /// Pairs levels with one number; a repeated number (the text's fault) pairs in order.
  fileprivate mutating func pairSameNumbers(_ olds: [Int], _ news: [Int]) {
    var free: [Int: [Int]] = [:]
    for node in news.reversed() { free[new.nodes[node].number, default: []].append(node) }
    for node in olds {
      if let partner = free[old.nodes[node].number]?.popLast() { pairing.pair(node, partner) }
    }
  }

  /// Pairs the levels that share too little to be in the chain, but stand where their neighbors' shift puts them.
  private mutating func pairBetween(_ chain: [(old: Int, new: Int)], _ olds: [Int], _ news: [Int]) {
    for level in olds where pairing.isFree(old: level) {
      let before = chain.last { $0.old < level }
      let after = chain.first { $0.old > level }
      for neighbor in [before, after].compactMap({ $0 }) {
        let shift = new.nodes[neighbor.new].number &- old.nodes[neighbor.old].number
        let partner = news.first {
          pairing.isFree(new: $0) && new.nodes[$0].number == old.nodes[level].number &+ shift
            && $0 > (before?.new ?? -1) && $0 < (after?.new ?? .max)
        }
        if let partner {
          pairing.pair(level, partner)
          break
        }
      }
    }
  }

  /// The chain of levels under which their contents agree, when that is another order than their numbers say.
  private func renumberedPairs(_ olds: [Int], _ news: [Int]) -> [(old: Int, new: Int)]? {
    let oldNumbers = olds.map { old.nodes[$0].number }
    let newNumbers = news.map { new.nodes[$0].number }
    // Scales have few levels; a text with hundreds has no scale, and its levels keep their numbers.
    guard olds.count <= 20, news.count <= 20, Set(oldNumbers).count == olds.count, Set(newNumbers).count == news.count
    else { return nil }
    let oldContents = olds.map { LevelContents(old, $0) }
    let newContents = news.map { LevelContents(new, $0) }
    if oldNumbers == newNumbers, zip(oldContents, newContents).allSatisfy({ $0.mostlyEquals($1) }) { return nil }
    var same = 0
    var pairs: [LevelChain.Link] = []
    for (one, oldContent) in oldContents.enumerated() {
      for (other, newContent) in newContents.enumerated() {
        let weight = oldContent.shared(with: newContent)
        if oldNumbers[one] == newNumbers[other] { same += weight }
        if oldContent.mostlyEquals(newContent) { pairs.append(.init(old: one, new: other, weight: weight)) }
      }
    }
    var best = LevelChain.heaviest(of: pairs, descending: false)
    let turned = LevelChain.heaviest(of: pairs, descending: true)
    if turned.weight > best.weight, turned.links.count >= max(2, olds.count, news.count) { best = turned }
    guard best.weight > same, best.links.contains(where: { oldNumbers[$0.old] != newNumbers[$0.new] }) else {
      return nil
    }
    // With the same numbers on both sides a shift needs a level gone at one end and a new one at the other: be sure.
    if oldNumbers == newNumbers, best.links.count < olds.count, best.links.count < 2 || same * 10 > best.weight {
      return nil
    }
    return best.links.map { (olds[$0.old], news[$0.new]) }
  }
}

/// What tells a level from others of its competency: its texts, and its title.
struct LevelContents {
  /// Keys of the texts, ascending, each once.
  private var texts: [UInt64] = []
  private var title: UInt64 = 0

  init(_ outline: Outline, _ level: Int) {
    for child in outline.children(of: level) where outline.nodes[child].key != 0 {
      let key = outline.nodes[child].key
      if outline.nodes[child].part == .levelTitle { title = key } else { texts.append(key) }
    }
    texts.sort()
    var unique: [UInt64] = []
    for text in texts where text != unique.last { unique.append(text) }
    texts = unique
  }

  /// A text that both hold counts one; one title counts as much as all texts of the smaller level.
  func shared(with other: LevelContents) -> Int {
    let weight = max(1, min(texts.count, other.texts.count))
    return sharedTexts(with: other) + (title != 0 && title == other.title ? weight : 0)
  }

  private func sharedTexts(with other: LevelContents) -> Int {
    var count = 0
    var i = 0
    var j = 0
    while i < texts.count, j < other.texts.count {
      if texts[i] == other.texts[j] {
        count += 1
        i += 1
        j += 1
      } else if texts[i] < other.texts[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Whether they share more than half of what both hold.
  fileprivate func mostlyEquals(_ other: LevelContents) -> Bool {
    let titles = title == 0 || other.title == 0 ? 0 : 2 * max(1, min(texts.count, other.texts.count))
    return 4 * shared(with: other) > texts.count + other.texts.count + titles
  }
}

/// A choice of level pairs whose order is kept (or turned around) from the old side to the new one.
struct LevelChain {
  struct Link {
    var old: Int
    var new: Int
    var weight: Int
  }

  var links: [Link]
  var weight: Int

  /// The heaviest chain in `links`; quadratic in their number, which is small.
  fileprivate static func heaviest(of links: [Link], descending: Bool) -> LevelChain {
    let sorted = links.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    var weights = sorted.map(\.weight)
    var before = Array(repeating: -1, count: sorted.count)
    for index in sorted.indices {
      let own = sorted[index].weight
      for earlier in 0..<index where sorted[earlier].old < sorted[index].old {
        let ordered = descending ? sorted[earlier].new > sorted[index].new : sorted[earlier].new < sorted[index].new
        if ordered, weights[earlier] + own > weights[index] {
          weights[index] = weights[earlier] + own
          before[index] = earlier
        }
      }
    }
    guard var index = weights.indices.max(by: { weights[$0] < weights[$1] }) else {
      return LevelChain(links: [], weight: 0)
    }
    let weight = weights[index]
    var chain: [Link] = []
    while index >= 0 {
      chain.append(sorted[index])
      index = before[index]
    }
    return LevelChain(links: chain.reversed(), weight: weight)
  }
}
