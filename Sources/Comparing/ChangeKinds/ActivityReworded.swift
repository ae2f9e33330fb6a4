/// A development activity has other words.
public enum ActivityReworded: ChangeKind {
  public static let name = "activity-reworded"
  public static let events: Set<ChangeEvent> = [.init(.activity, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A development activity has other words.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Spend a day at the service desk.” became “Spend a week at the service desk.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "A development activity of \(facts.side.placeWithin) has other words."
  }
}
