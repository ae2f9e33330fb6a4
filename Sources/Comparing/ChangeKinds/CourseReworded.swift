/// A course has other words.
public enum CourseReworded: ChangeKind {
  public static let name = "course-reworded"
  public static let events: Set<ChangeEvent> = [.init(.course, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A course has other words.",
    rule: "Minor: courses are offers.",
    example: "“Listening” became “Listening for service staff”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "A course that \(facts.side.place) recommends has other words."
  }
}
