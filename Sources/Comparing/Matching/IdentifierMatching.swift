// What has an id that lasts is the same thing under it, whatever it says by now and wherever it stands.

extension Matcher {
  /// Pairs the items at `depth` that have one id on both sides. Items that do not move belong to one parent as well.
  mutating func matchByID(depth: Int) {
    for (node, partner) in sameIDs where old.nodes[node].depth == depth && new.nodes[partner].depth == depth {
      let part = old.nodes[node].part
      guard part != .level, pairing.isFree(old: node), pairing.isFree(new: partner) else { continue }
      let isInPlace = pairing.newOfOld[old.nodes[node].parent] == new.nodes[partner].parent
      if part.isMovable || isInPlace { pairing.pair(node, partner) }
    }
  }

  /// Pairs the levels of a pair of competencies that have one id on both sides, and says so where their numbers changed.
  mutating func pairLevelsByID(_ competency: Int, _ olds: [Int], _ news: [Int]) {
    var steps: [LevelRenumbering.Step] = []
    for level in olds {
      guard let partner = sameIDs[level], news.contains(partner) else { continue }
      pairing.pair(level, partner)
      steps.append(.init(old: old.nodes[level].number, new: new.nodes[partner].number))
    }
    if steps.contains(where: { $0.old != $0.new }) { renumberings[competency] = LevelRenumbering(steps: steps) }
  }

  /// The nodes of the new outline that have the ids, and are the parts, of nodes of the old one. Ids that stand twice
  /// on a side say nothing.
  static func sameIDs(_ old: Outline, _ new: Outline) -> [Int: Int] {
    if old.ids.isEmpty || new.ids.isEmpty { return [:] }
    func unique(_ outline: Outline) -> [String: Int] {
      var found: [String: Int?] = [:]
      for (node, id) in outline.ids { found[id] = .some(found[id] == nil ? node : nil) }
      return found.compactMapValues(\.self)
    }
    let news = unique(new)
    var same: [Int: Int] = [:]
    for (id, node) in unique(old) {
      if let partner = news[id], new.nodes[partner].part == old.nodes[node].part { same[node] = partner }
    }
    return same
  }
}
