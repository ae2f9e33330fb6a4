/// A negative behavior has other words.
public enum NegativeBehaviorReworded: ChangeKind {
  public static let name = "negative-behavior-reworded"
  public static let events: Set<ChangeEvent> = [.init(.negativeBehavior, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A negative behavior has other words.",
    rule: "Review: it may count against other people than before.",
    example: "“Promises what cannot be kept.” became “Promises dates without asking.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "A negative behavior of \(facts.side.placeWithin) has other words."
  }
}
