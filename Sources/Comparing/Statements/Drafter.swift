/// Turns a pairing into drafts: every edit belongs to exactly one of them.
struct Drafter {
  let old: Outline
  let new: Outline
  let pairing: Pairing
  let renumberings: [Int: LevelRenumbering]
  var drafts: [Draft] = []

  /// The drafts that take in what befalls competencies that were split or merged, by the added or removed competency.
  var splitDrafts: [Int: Int] = [:]
  var mergeDrafts: [Int: Int] = [:]
  /// The drafts of renamed, split or merged competencies by the old competency.
  var nameDrafts: [Int: Int] = [:]
  var renumberDrafts: [LevelRenumbering: Int] = [:]
  /// The drafts of titles that several levels got, lost or changed alike, and of those that the scale changed.
  var titleDrafts: [TitleChange: Int] = [:]
  var stepDrafts: [TitleChange: Int] = [:]
  private var scaleDraft: Int?
  /// For each node without a partner, the highest node above that came or went with it.
  private var oldOwners: [Int]
  private var newOwners: [Int]
  private var removalDrafts: [Int: Int] = [:]
  private var insertionDrafts: [Int: Int] = [:]
  let splitHeads: Set<Int>
  let oldPlaces: [String: Int]

  init(_ matcher: Matcher) {
    old = matcher.old
    new = matcher.new
    pairing = matcher.pairing
    renumberings = matcher.renumberings
    oldOwners = Array(repeating: -1, count: old.nodes.count)
    newOwners = Array(repeating: -1, count: new.nodes.count)
    splitHeads = Set(pairing.splits.map { $0.old[0] })
    oldPlaces = Dictionary(
      old.competencies.map { [old] in (old.nodes[$0].text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() -> [Draft] {
    draftSplitsOfCompetencies()
    draftSplitsOfTexts()
    for competency in old.competencies
    where pairing.newOfOld[competency] != Pairing.none && !pairing.isSame[competency] {
      draftName(of: competency)
    }
    draftRemovals()
    draftInsertions()
    for node in old.nodes.indices where pairing.newOfOld[node] != Pairing.none && !pairing.isSame[node] {
      draftPair(node, pairing.newOfOld[node])
    }
    return drafts.filter { !$0.edits.isEmpty }
  }

  @discardableResult
  mutating func append(_ draft: Draft) -> Int {
    drafts.append(draft)
    return drafts.count - 1
  }

  // MARK: What went and what came

  mutating func draftRemovals() {
    for node in old.nodes.indices where pairing.newOfOld[node] == Pairing.none && !pairing.splitOffOld.contains(node) {
      let part = old.nodes[node].part
      let above = old.nodes[node].parent
      let owner = oldOwners[above] >= 0 ? oldOwners[above] : node
      oldOwners[node] = owner
      let draft: Int
      if part == .scale || part == .scaleStep {
        draft = scale(numbersDiffer: true)
      } else if part == .levelTitle, node == owner {
        draftTitle(.removed, old: node, new: nil, .remove(old: node))
        continue
      } else if let known = mergeDrafts[owner], !isAskedFor(part) {
        draft = known
      } else if let known = removalDrafts[owner] {
        draft = known
      } else {
        draft = append(Draft(part, .removed, old: node))
        removalDrafts[node] = draft
      }
      drafts[draft].edits.append(.remove(old: node))
      if node != owner, Draft.counted.contains(part) { drafts[draft].contents[part, default: 0] += 1 }
    }
  }

  mutating func draftInsertions() {
    for node in new.nodes.indices where pairing.oldOfNew[node] == Pairing.none && !pairing.splitOffNew.contains(node) {
      let part = new.nodes[node].part
      let above = new.nodes[node].parent
      let owner = newOwners[above] >= 0 ? newOwners[above] : node
      newOwners[node] = owner
      let draft: Int
      if part == .scale || part == .scaleStep {
        draft = scale(numbersDiffer: true)
      } else if part == .levelTitle, node == owner {
        draftTitle(.added, old: nil, new: node, .insert(new: node, under: parent(ofNew: node)))
        continue
      } else if let known = splitDrafts[owner], !isAskedFor(part) {
        draft = known
      } else if let known = insertionDrafts[owner] {
        draft = known
      } else {
        draft = append(Draft(part, .added, new: node))
        insertionDrafts[node] = draft
      }
      drafts[draft].edits.append(.insert(new: node, under: parent(ofNew: node)))
      if node != owner, Draft.counted.contains(part) { drafts[draft].contents[part, default: 0] += 1 }
    }
  }

  /// What people are assessed by is said by itself, also when it came or went with a competency that was split or merged.
  private func isAskedFor(_ part: Part) -> Bool { part == .behavior || part == .negativeBehavior }

  func parent(ofNew node: Int) -> Edit.Parent {
    let above = new.nodes[node].parent
    let partner = pairing.oldOfNew[above]
    return partner == Pairing.none ? .inserted(new: above) : .kept(old: partner)
  }

  mutating func scale(numbersDiffer: Bool) -> Int {
    let draft: Int
    if let known = scaleDraft {
      draft = known
    } else {
      draft = append(
        Draft(.scale, .changed, old: old.single(.scale, of: Outline.root), new: new.single(.scale, of: Outline.root)))
      scaleDraft = draft
    }
    if numbersDiffer { drafts[draft].numbersDiffer = true }
    return draft
  }
}
