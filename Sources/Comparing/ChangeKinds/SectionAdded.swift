/// A competency has a section of a kind that Rung does not know.
public enum SectionAdded: ChangeKind {
  public static let name = "section-added"
  public static let events: Set<ChangeEvent> = [.init(.section, .added)]
  public static let mirror = ChangeMirror.kind("section-removed")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency has a section of a kind that Rung does not know.",
    rule: "Review: nobody but a reader can say what it asks.",
    example: "Client Focus now has the section Tools.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) has a new section \(facts.newQuote)."
  }
}
