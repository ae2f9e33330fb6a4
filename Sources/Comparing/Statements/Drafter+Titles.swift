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
  mutating func draftTitle(_ verb: ChangeVerb, old one: Int?, new other: Int?, _ edit: Edit) {
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

  mutating func draftStep(_ one: Int, _ other: Int) {
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
