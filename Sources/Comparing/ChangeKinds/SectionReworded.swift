/// A section of a kind that Rung does not know has another title.
public enum SectionReworded: ChangeKind {
  public static let name = "section-reworded"
  public static let events: Set<ChangeEvent> = [.init(.section, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A section of a kind that Rung does not know has another title.",
    rule: "Review: the title says what the section is.",
    example: "The section Tools is now called Tools and systems.")

  public static func message(_ facts: ChangeFacts) -> String {
    "A section of \(facts.side.place) is called \(facts.newQuote) instead of \(facts.oldQuote)."
  }
}
