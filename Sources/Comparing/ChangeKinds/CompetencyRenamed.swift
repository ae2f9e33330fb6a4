/// A competency has another name and is still the same, by its id, its code or what it holds.
public enum CompetencyRenamed: ChangeKind {
  public static let name = "competency-renamed"
  public static let events: Set<ChangeEvent> = [.init(.name, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency has another name and is still the same, by its id, its code or what it holds.",
    rule: "Review: a name tells people what to expect, so the meaning may have changed.",
    example: "Client Focus is now called Customer Focus.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.oldText) is now called \(facts.newText)."
  }
}
