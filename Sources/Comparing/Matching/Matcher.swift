/// Finds out which node of two outlines belongs to which: the whole of matching, top to bottom.
///
/// Competencies by id, name, code and shared content; levels by id, by number, or by content where they were renumbered;
/// items by id, by equal text in place, then by equal text anywhere (a move), then splits and merges, then by similarity. Each step
/// looks only at what the steps before it left over, and every tie is broken the same way seen from either side.
struct Matcher {
  var old: Outline
  var new: Outline
  let options: ComparisonOptions
  var pairing: Pairing
  /// How the levels of each pair of competencies were renumbered, by the old competency's node.
  var renumberings: [Int: LevelRenumbering] = [:]
  /// The nodes that have one id on both sides.
  let sameIDs: [Int: Int]

  init(old: Outline, new: Outline, options: ComparisonOptions) {
    self.old = old
    self.new = new
    self.options = options
    pairing = Pairing(old: old, new: new)
    sameIDs = Self.sameIDs(old, new)
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
      matchByID(depth: depth)
      matchInPlace(depth: depth)
      matchLinks(depth: depth)
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

  /// A link is the same as long as it terms to the same competency, however either is called by now.
  private mutating func keyRelationsByTarget() {
    var byText: [String: Int] = [:]
    for competency in new.competencies where !pairing.isFree(new: competency) {
      byText[new.nodes[competency].text] = competency
    }
    for (node, target) in new.targets {
      if let competency = byText[target] { new.setKey(UInt64(competency) << 1 | 1, of: node) }
    }
    byText = [:]
    for competency in old.competencies where !pairing.isFree(old: competency) {
      byText[old.nodes[competency].text] = pairing.newOfOld[competency]
    }
    for (node, target) in old.targets {
      if let competency = byText[target] { old.setKey(UInt64(competency) << 1 | 1, of: node) }
    }
  }
}

/// Which node of the old outline is which node of the new one.
struct Pairing: Sendable {
  static let none = -1

  /// For each old node its new one, or `none`.
  private(set) var newOfOld: [Int]
  /// For each new node its old one, or `none`.
  private(set) var oldOfNew: [Int]
  /// For each old node that has a partner: how sure that is, in hundredths.
  private(set) var confidence: [UInt8]
  /// For each old node, whether its partner is the same to the byte and stands under the same parent.
  private(set) var isSame: [Bool]
  /// Groups of texts of which one became several or several one; the first old and first new are partners.
  private(set) var splits: [Split] = []
  /// The further members of splits, which have no partner of their own.
  private(set) var splitOffOld: Set<Int> = []
  private(set) var splitOffNew: Set<Int> = []

  /// One text that became several, or several that became one.
  struct Split: Sendable {
    var old: [Int]
    var new: [Int]
    var confidence: UInt8
  }

  init(old: Outline, new: Outline) {
    newOfOld = Array(repeating: Self.none, count: old.nodes.count)
    oldOfNew = Array(repeating: Self.none, count: new.nodes.count)
    confidence = Array(repeating: 0, count: old.nodes.count)
    isSame = Array(repeating: false, count: old.nodes.count)
  }

  mutating func pair(_ old: Int, _ new: Int, confidence: UInt8 = 100) {
    precondition(newOfOld[old] == Self.none && oldOfNew[new] == Self.none, "a node has one partner")
    newOfOld[old] = new
    oldOfNew[new] = old
    self.confidence[old] = confidence
  }

  /// Pairs all below two nodes that say the same, one by one.
  fileprivate mutating func pairSame(below old: Int, _ new: Int, end: Int) {
    isSame[old] = true
    for offset in stride(from: 1, to: end - old, by: 1) {
      pair(old + offset, new + offset)
      isSame[old + offset] = true
    }
  }

  /// Takes in a split: the first of either side are partners, the others are bound and have none.
  mutating func add(_ split: Split) {
    pair(split.old[0], split.new[0], confidence: split.confidence)
    splitOffOld.formUnion(split.old.dropFirst())
    splitOffNew.formUnion(split.new.dropFirst())
    splits.append(split)
  }

  func isFree(old: Int) -> Bool { newOfOld[old] == Self.none && !splitOffOld.contains(old) }
  func isFree(new: Int) -> Bool { oldOfNew[new] == Self.none && !splitOffNew.contains(new) }
}
