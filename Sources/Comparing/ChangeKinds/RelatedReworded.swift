/// A link has other words and leads to the same competency.
public enum RelatedReworded: ChangeKind {
  public static let name = "related-reworded"
  public static let events: Set<ChangeEvent> = [.init(.related, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.editorial
  public static let documentation = ChangeDocumentation(
    meaning: "A link has other words and leads to the same competency.",
    rule: "Editorial: it leads to the same competency.",
    example: "Client Focus calls Service Excellence “excellence in service”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) now calls \(facts.oldText) \(facts.newQuote); the link leads to the same competency."
  }
}
