// What stayed, and moved or changed its text or number.

extension Drafter {
  mutating func draftPair(_ one: Int, _ other: Int) {
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
    default: draftText(one, other)
    }
  }

  mutating func draftText(_ one: Int, _ other: Int) {
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
  func draftOfGroup(_ homes: (old: Int, new: Int)) -> Int? {
    if let draft = splitDrafts[homes.new], drafts[draft].old == homes.old { return draft }
    if let draft = mergeDrafts[homes.old], drafts[draft].new == homes.new { return draft }
    return nil
  }

  mutating func draftNumber(_ one: Int, _ other: Int) {
    guard old.nodes[one].number != new.nodes[other].number, let draft = renumberDraft(of: one) else { return }
    drafts[draft].edits.append(.rewrite(old: one, new: other))
  }

  /// The draft for the renumbering of the competency that a node belongs to; competencies renumbered alike share one.
  mutating func renumberDraft(of node: Int) -> Int? {
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

  mutating func draftActivityLevels(_ one: Int, _ other: Int) {
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
  mutating func draftContrast(_ one: Int, _ other: Int) {
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

  /// A link that is called otherwise because its competency was renamed is part of the renaming.
  mutating func draftRelated(_ one: Int, _ other: Int) {
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
