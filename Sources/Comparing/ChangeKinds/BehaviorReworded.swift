/// A behavior has other words and stands where it stood.
public enum BehaviorReworded: ChangeKind {
  public static let name = "behavior-reworded"
  public static let events: Set<ChangeEvent> = [.init(.behavior, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A behavior has other words and stands where it stood.",
    rule: "Review: other words may ask for more, for less, or for the same.",
    example: "“Answers most requests alone.” became “Answers all requests alone.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "A behavior of \(facts.side.placeWithin) has other words."
  }
}
