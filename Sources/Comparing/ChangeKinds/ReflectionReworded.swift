/// A reflection has other words.
public enum ReflectionReworded: ChangeKind {
  public static let name = "reflection-reworded"
  public static let events: Set<ChangeEvent> = [.init(.reflection, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A reflection has other words.",
    rule: "Minor: reflections help people learn from an activity; nobody is assessed by them.",
    example: "“What surprised you?” became “Which request surprised you most?”")

  public static func message(_ facts: ChangeFacts) -> String {
    "A reflection on a development activity in \(facts.side.placeWithin) has other words."
  }
}
