/// A negative behavior stands at another level or in another competency.
public enum NegativeBehaviorMoved: ChangeKind {
  public static let name = "negative-behavior-moved"
  public static let events: Set<ChangeEvent> = [.init(.negativeBehavior, .moved)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A negative behavior stands at another level or in another competency.",
    rule: "Breaking: it counts against people against whom it did not count.",
    example: "“Waits to be told.” stood at level 1 and stands at level 2.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    A negative behavior moved \(facts.route)\(facts.rewordedToo): \(facts.newQuote).
    """
  }
}
