/// A smallest step from the old outline to the new one.
///
/// A change is a statement for people; its edits are what it does to the model. All edits of a comparison together turn
/// the old framework into the new one, which a test proves: so no change can hide.
enum Edit: Hashable, Sendable {
  case remove(old: Int)
  case insert(new: Int, under: Parent)
  case move(old: Int, new: Int, under: Parent)
  /// The text and numbers become those of the new node.
  case rewrite(old: Int, new: Int)

  /// The node that another is put under: one that stays, or one that was inserted.
  enum Parent: Hashable, Sendable {
    case kept(old: Int)
    case inserted(new: Int)
  }
}
