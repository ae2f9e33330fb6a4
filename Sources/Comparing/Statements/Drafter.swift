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

  private mutating func draftRemovals() {
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

  private mutating func draftInsertions() {
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

// What stayed, and moved or changed its text or number.

extension Drafter {
  private mutating func draftPair(_ one: Int, _ other: Int) {
    switch old.nodes[one].part {
    case .competency, .name, .framework: return
    case .contrastOpposite: return
    case .level: draftNumber(one, other)
    case .activityLevels: draftActivityLevels(one, other)
    case .scaleStep: draftStep(one, other)
    case .levelTitle:
      let change = TextChange(from: old.nodes[one].text, to: new.nodes[other].text)
      guard change != .none else { return }
      draftTitle(change == .reworded ? .reworded : .corrected, old: one, new: other, .rewrite(old: one, new: other))
    case .contrast: draftContrast(one, other)
    case .related: draftRelated(one, other)
    case .link: draftLink(one, other)
    default: draftText(one, other)
    }
  }

  private mutating func draftText(_ one: Int, _ other: Int) {
    guard !splitHeads.contains(one) else { return }
    let part = old.nodes[one].part
    let change = TextChange(from: old.nodes[one].text, to: new.nodes[other].text)
    let isMoved = pairing.newOfOld[old.nodes[one].parent] != new.nodes[other].parent
    var edits: [Edit] = change == .none ? [] : [.rewrite(old: one, new: other)]
    guard isMoved else {
      guard change != .none else { return }
      var draft = Draft(part, change == .reworded ? .reworded : .corrected, old: one, new: other)
      draft.edits = edits
      draft.confidence = Int(pairing.confidence[one])
      append(draft)
      return
    }
    edits.insert(.move(old: one, new: other, under: parent(ofNew: other)), at: 0)
    let homes = (old.ancestor(.competency, of: one) ?? -1, new.ancestor(.competency, of: other) ?? -1)
    if change == .none, let draft = draftOfGroup(homes) {
      drafts[draft].edits += edits
      return
    }
    let staysHome = pairing.newOfOld[max(0, homes.0)] == homes.1
    var draft = Draft(part, part == .behavior && !staysHome ? .transferred : .moved, old: one, new: other)
    draft.edits = edits
    draft.isReworded = change == .reworded
    draft.confidence = Int(pairing.confidence[one])
    append(draft)
  }

  /// The split or merge of competencies that a move belongs to, if any.
  private func draftOfGroup(_ homes: (old: Int, new: Int)) -> Int? {
    if let draft = splitDrafts[homes.new], drafts[draft].old == homes.old { return draft }
    if let draft = mergeDrafts[homes.old], drafts[draft].new == homes.new { return draft }
    return nil
  }

  private mutating func draftNumber(_ one: Int, _ other: Int) {
    guard old.nodes[one].number != new.nodes[other].number, let draft = renumberDraft(of: one) else { return }
    drafts[draft].edits.append(.rewrite(old: one, new: other))
  }

  /// The draft for the renumbering of the competency that a node belongs to; competencies renumbered alike share one.
  private mutating func renumberDraft(of node: Int) -> Int? {
    guard let home = old.ancestor(.competency, of: node), let renumbering = renumberings[home] else { return nil }
    let draft: Int
    if let known = renumberDrafts[renumbering] {
      draft = known
    } else {
      draft = append(Draft(.level, .renumbered, old: home, new: pairing.newOfOld[home]))
      drafts[draft].renumbering = renumbering
      renumberDrafts[renumbering] = draft
    }
    if drafts[draft].oldMembers.last != home {
      drafts[draft].oldMembers.append(home)
      drafts[draft].newMembers.append(pairing.newOfOld[home])
    }
    return draft
  }

  private mutating func draftActivityLevels(_ one: Int, _ other: Int) {
    guard
      old.nodes[one].number != new.nodes[other].number || old.nodes[one].upper != new.nodes[other].upper
    else { return }
    let (before, after) = (old.nodes[one], new.nodes[other])
    let home = old.ancestor(.competency, of: one)
    let renumbering = home.flatMap { renumberings[$0] }
    let edit = Edit.rewrite(old: one, new: other)
    if let renumbering, renumbering.newNumber(of: before.number) == after.number,
      renumbering.newNumber(of: before.upper) == after.upper, let draft = renumberDraft(of: one)
    {
      drafts[draft].edits.append(edit)
      return
    }
    var draft = Draft(.activityLevels, .reworded, old: one, new: other)
    draft.edits = [edit]
    append(draft)
  }

  /// Both halves of a contrast are one statement.
  private mutating func draftContrast(_ one: Int, _ other: Int) {
    var change = TextChange(from: old.nodes[one].text, to: new.nodes[other].text)
    var edits: [Edit] = change == .none ? [] : [.rewrite(old: one, new: other)]
    if let half = old.single(.contrastOpposite, of: one), let otherHalf = new.single(.contrastOpposite, of: other) {
      let second = TextChange(from: old.nodes[half].text, to: new.nodes[otherHalf].text)
      if second != .none { edits.append(.rewrite(old: half, new: otherHalf)) }
      if change != .reworded, second != .none { change = second }
    }
    guard change != .none else { return }
    var draft = Draft(.contrast, change == .reworded ? .reworded : .corrected, old: one, new: other)
    draft.edits = edits
    draft.confidence = Int(pairing.confidence[one])
    append(draft)
  }

  private mutating func draftLink(_ one: Int, _ other: Int) {
    guard !TextChange.sameBytes(old.nodes[one].text, new.nodes[other].text) else { return }
    var draft = Draft(.link, .changed, old: one, new: other)
    draft.edits = [.rewrite(old: one, new: other)]
    append(draft)
  }

  /// A link that is called otherwise because its competency was renamed is part of the renaming.
  private mutating func draftRelated(_ one: Int, _ other: Int) {
    let change = TextChange(from: old.nodes[one].text, to: new.nodes[other].text)
    guard change != .none else { return }
    let edit = Edit.rewrite(old: one, new: other)
    if let target = old.targets[one], let competency = oldPlaces[target], let draft = nameDrafts[competency] {
      drafts[draft].edits.append(edit)
      return
    }
    var draft = Draft(.related, change == .reworded ? .reworded : .corrected, old: one, new: other)
    draft.edits = [edit]
    append(draft)
  }

}

// Competencies that were split, merged or renamed, and texts that became several or one.

extension Drafter {
  /// A competency that came, and took at least half of its texts from one that stays, is a part of that one; and the
  /// same from the other side.
  private mutating func draftSplitsOfCompetencies() {
    for competency in new.competencies where pairing.oldOfNew[competency] == Pairing.none {
      let source = Self.mainPartner(of: competency, in: new, pairing.oldOfNew, other: old)
      guard let source, pairing.newOfOld[source] != Pairing.none else { continue }
      let draft = nameDrafts[source] ?? append(Draft(.competency, .split, old: source, new: pairing.newOfOld[source]))
      if drafts[draft].newMembers.isEmpty { drafts[draft].newMembers = [pairing.newOfOld[source]] }
      drafts[draft].newMembers.append(competency)
      nameDrafts[source] = draft
      splitDrafts[competency] = draft
    }
    for competency in old.competencies where pairing.newOfOld[competency] == Pairing.none {
      let home = Self.mainPartner(of: competency, in: old, pairing.newOfOld, other: new)
      guard let home, pairing.oldOfNew[home] != Pairing.none else { continue }
      let source = pairing.oldOfNew[home]
      // A competency that was split and took in another is told as a split, and the other as removed.
      if let draft = nameDrafts[source], drafts[draft].event.verb == .split { continue }
      let draft = nameDrafts[source] ?? append(Draft(.competency, .merged, old: source, new: home))
      if drafts[draft].oldMembers.isEmpty { drafts[draft].oldMembers = [source] }
      drafts[draft].oldMembers.append(competency)
      nameDrafts[source] = draft
      mergeDrafts[competency] = draft
    }
  }

  private static func mainPartner(of competency: Int, in outline: Outline, _ partners: [Int], other: Outline) -> Int? {
    var counts: [Int: Int] = [:]
    var total = 0
    for node in competency..<outline.nodes[competency].end where outline.nodes[node].part.isMovable {
      total += 1
      guard partners[node] != Pairing.none, let home = other.ancestor(.competency, of: partners[node]) else { continue }
      counts[home, default: 0] += 1
    }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let best, best.value >= 2, 2 * best.value >= total else { return nil }
    return best.key
  }

  private mutating func draftName(of competency: Int) {
    let partner = pairing.newOfOld[competency]
    let idDiffers = old.nodes[competency].text != new.nodes[partner].text
    guard let oldName = old.single(.name, of: competency), let newName = new.single(.name, of: partner) else { return }
    let change = TextChange(from: old.nodes[oldName].text, to: new.nodes[newName].text)
    guard idDiffers || change != .none else { return }
    var edits: [Edit] = []
    if idDiffers { edits.append(.rewrite(old: competency, new: partner)) }
    if change != .none { edits.append(.rewrite(old: oldName, new: newName)) }
    if let draft = nameDrafts[competency] {
      drafts[draft].edits += edits
      return
    }
    var draft: Draft
    if change == .none {
      draft = Draft(.competency, .reworded, old: competency, new: partner)
    } else if change == .corrected, !idDiffers {
      draft = Draft(.name, .corrected, old: oldName, new: newName)
    } else {
      draft = Draft(.name, .reworded, old: competency, new: partner)
      nameDrafts[competency] = drafts.count
    }
    draft.edits = edits
    draft.confidence = Int(pairing.confidence[competency])
    append(draft)
  }

  private mutating func draftSplitsOfTexts() {
    for split in pairing.splits {
      let part = old.nodes[split.old[0]].part
      var draft = Draft(part, split.old.count == 1 ? .split : .merged, old: split.old[0], new: split.new[0])
      draft.oldMembers = split.old
      draft.newMembers = split.new
      draft.confidence = Int(split.confidence)
      draft.edits = [.rewrite(old: split.old[0], new: split.new[0])]
      for node in split.old.dropFirst() { draft.edits.append(.remove(old: node)) }
      for node in split.new.dropFirst() { draft.edits.append(.insert(new: node, under: parent(ofNew: node))) }
      append(draft)
    }
  }
}

// Titles of levels and of the scale's steps: what many levels have in common is said once.

/// A title that levels got, lost or changed. Levels of one number with the same change share a draft.
struct TitleChange: Hashable {
  var verb: ChangeVerb
  var oldNumber: Int?
  var newNumber: Int?
  var old: String
  var new: String
}

extension Drafter {
  /// Puts a title that differs into the draft of the scale, when the scale's step changed alike; else into the draft of
  /// all levels of which the same is to be said.
  private mutating func draftTitle(_ verb: ChangeVerb, old one: Int?, new other: Int?, _ edit: Edit) {
    let oldNumber = one.map { old.nodes[old.nodes[$0].parent].number }
    let newNumber = other.map { new.nodes[new.nodes[$0].parent].number }
    let change = TitleChange(
      verb: verb, oldNumber: oldNumber, newNumber: newNumber,
      old: one.map { old.nodes[$0].text } ?? "", new: other.map { new.nodes[$0].text } ?? "")
    if let draft = stepDrafts[change] {
      drafts[draft].edits.append(edit)
      if let home = other.flatMap({ new.ancestor(.competency, of: $0) }) { drafts[draft].followers.insert(home) }
      return
    }
    let draft: Int
    if let known = titleDrafts[change] {
      draft = known
    } else {
      draft = append(Draft(.levelTitle, verb, old: one, new: other))
      titleDrafts[change] = draft
    }
    drafts[draft].edits.append(edit)
    if let one { drafts[draft].oldMembers.append(one) }
    if let other { drafts[draft].newMembers.append(other) }
  }

  private mutating func draftStep(_ one: Int, _ other: Int) {
    let change = TextChange(from: old.nodes[one].text, to: new.nodes[other].text)
    guard change != .none else { return }
    let draft = scale(numbersDiffer: false)
    drafts[draft].edits.append(.rewrite(old: one, new: other))
    drafts[draft].oldMembers.append(one)
    drafts[draft].newMembers.append(other)
    let title = TitleChange(
      verb: change == .reworded ? .reworded : .corrected, oldNumber: old.nodes[one].number,
      newNumber: new.nodes[other].number, old: old.nodes[one].text, new: new.nodes[other].text)
    stepDrafts[title] = draft
  }
}
