/// Finds out which node of two outlines belongs to which: the whole of matching, top to bottom.
///
/// Competencies by id, name, code and shared content; levels by number, or by content where they were renumbered; items
/// by equal text in place, then by equal text anywhere (a move), then splits and merges, then by similarity. Each step
/// looks only at what the steps before it left over, and every tie is broken the same way seen from either side.
struct Matcher {
  var old: Outline
  var new: Outline
  let options: ComparisonOptions
  var pairing: Pairing
  /// How the levels of each pair of competencies were renumbered, by the old competency's node.
  var renumberings: [Int: LevelRenumbering] = [:]

  init(old: Outline, new: Outline, options: ComparisonOptions) {
    self.old = old
    self.new = new
    self.options = options
    pairing = Pairing(old: old, new: new)
  }

  mutating func run() {
    pairing.pair(Outline.root, Outline.root)
    matchCompetencies()
    for competency in old.competencies where !pairing.isFree(old: competency) {
      let partner = pairing.newOfOld[competency]
      guard old.isSame(competency, as: partner, of: new) else { continue }
      pairing.pairSame(below: competency, partner, end: old.nodes[competency].end)
    }
    foldWhatDiffers()
    keyRelationsByTarget()
    for competency in old.competencies where !pairing.isFree(old: competency) && !pairing.isSame[competency] {
      matchLevels(of: competency)
    }
    let deepest = max(old.nodes.reduce(0) { max($0, $1.depth) }, new.nodes.reduce(0) { max($0, $1.depth) })
    for depth in stride(from: 1, through: deepest, by: 1) {
      matchInPlace(depth: depth)
      matchAnywhere(depth: depth)
      if options.findsSimilar {
        matchSplits(depth: depth)
        matchSimilar(depth: depth)
      }
    }
  }

  private mutating func foldWhatDiffers() {
    for competency in old.competencies where !pairing.isSame[competency] { old.fold(competency) }
    for competency in new.competencies {
      let partner = pairing.oldOfNew[competency]
      if partner == Pairing.none || !pairing.isSame[partner] { new.fold(competency) }
    }
    old.foldTop()
    new.foldTop()
  }

  /// A link is the same as long as it leads to the same competency, however either is called by now.
  private mutating func keyRelationsByTarget() {
    var places: [String: Int] = [:]
    for competency in new.competencies where !pairing.isFree(new: competency) {
      places[new.nodes[competency].text] = competency
    }
    for (node, target) in new.targets {
      if let place = places[target] { new.setKey(UInt64(place) << 1 | 1, of: node) }
    }
    places = [:]
    for competency in old.competencies where !pairing.isFree(old: competency) {
      places[old.nodes[competency].text] = pairing.newOfOld[competency]
    }
    for (node, target) in old.targets {
      if let place = places[target] { old.setKey(UInt64(place) << 1 | 1, of: node) }
    }
  }
}
