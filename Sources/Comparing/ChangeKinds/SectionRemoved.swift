/// A section of a kind that Rung does not know is gone.
public enum SectionRemoved: ChangeKind {
  public static let name = "section-removed"
  public static let events: Set<ChangeEvent> = [.init(.section, .removed)]
  public static let mirror = ChangeMirror.kind("section-added")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A section of a kind that Rung does not know is gone.",
    rule: "Review: nobody but a reader can say what it asked.",
    example: "Client Focus no longer has the section Tools.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer has the section \(facts.oldQuote)."
  }
}
