/// A section of a kind that Rung does not know has a new item.
public enum SectionItemAdded: ChangeKind {
  public static let name = "section-item-added"
  public static let events: Set<ChangeEvent> = [.init(.sectionItem, .added)]
  public static let mirror = ChangeMirror.kind("section-item-removed")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A section of a kind that Rung does not know has a new item.",
    rule: "Review: nobody but a reader can say what it asks.",
    example: "The section Tools now names “ticket system”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "The section \(ChangeFacts.quote(facts.side.host ?? "")) of \(facts.side.place) now also says: \(facts.newQuote)."
  }
}
