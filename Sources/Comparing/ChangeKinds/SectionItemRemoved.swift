/// A section of a kind that Rung does not know lost an item.
public enum SectionItemRemoved: ChangeKind {
  public static let name = "section-item-removed"
  public static let events: Set<ChangeEvent> = [.init(.sectionItem, .removed)]
  public static let mirror = ChangeMirror.kind("section-item-added")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A section of a kind that Rung does not know lost an item.",
    rule: "Review: nobody but a reader can say what it asked.",
    example: "The section Tools no longer names “fax”.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The section \(ChangeFacts.quote(facts.side.host ?? "")) of \(facts.side.place) no longer says: \
    \(facts.oldQuote).
    """
  }
}
