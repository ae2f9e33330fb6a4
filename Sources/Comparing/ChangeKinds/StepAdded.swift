/// A step of a development activity was added.
public enum StepAdded: ChangeKind {
  public static let name = "step-added"
  public static let events: Set<ChangeEvent> = [.init(.step, .added)]
  public static let mirror = ChangeMirror.kind("step-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A step of a development activity was added.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Spend a day at the service desk” now has the step “Agree on a date.”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The development activity \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin) has a \
    new step: \(facts.newQuote).
    """
  }
}
