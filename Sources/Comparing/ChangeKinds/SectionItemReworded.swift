/// An item of a section of a kind that Rung does not know has other words.
public enum SectionItemReworded: ChangeKind {
  public static let name = "section-item-reworded"
  public static let events: Set<ChangeEvent> = [.init(.sectionItem, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "An item of a section of a kind that Rung does not know has other words.",
    rule: "Review: nobody but a reader can say what it asks.",
    example: "“ticket system” became “ticket system and phone log”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "An item of the section \(ChangeFacts.quote(facts.side.host ?? "")) of \(facts.side.place) has other words."
  }
}
