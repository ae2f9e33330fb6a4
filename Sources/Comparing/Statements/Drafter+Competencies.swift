// Competencies that were split, merged or renamed, and texts that became several or one.

extension Drafter {
  /// A competency that came, and took at least half of its texts from one that stays, is a part of that one; and the
  /// same from the other side.
  mutating func draftSplitsOfCompetencies() {
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

  mutating func draftName(of competency: Int) {
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

  mutating func draftSplitsOfTexts() {
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
