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
  mutating func pairSame(below old: Int, _ new: Int, end: Int) {
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
