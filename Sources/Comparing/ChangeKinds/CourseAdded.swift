/// A course was added.
public enum CourseAdded: ChangeKind {
  public static let name = "course-added"
  public static let events: Set<ChangeEvent> = [.init(.course, .added)]
  public static let mirror = ChangeMirror.kind("course-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A course was added.",
    rule: "Minor: courses are offers.",
    example: "Client Focus now recommends “Listening for service staff”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) recommends a new course: \(facts.newQuote)."
  }
}
