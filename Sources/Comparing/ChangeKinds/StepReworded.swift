/// A step of a development activity has other words.
public enum StepReworded: ChangeKind {
  public static let name = "step-reworded"
  public static let events: Set<ChangeEvent> = [.init(.step, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A step of a development activity has other words.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Agree on a date.” became “Agree on a date and a colleague to sit with.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "A step of a development activity in \(facts.side.placeWithin) has other words."
  }
}
