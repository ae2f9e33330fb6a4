/// A course is no longer there.
public enum CourseRemoved: ChangeKind {
  public static let name = "course-removed"
  public static let events: Set<ChangeEvent> = [.init(.course, .removed)]
  public static let mirror = ChangeMirror.kind("course-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A course is no longer there.",
    rule: "Minor: courses are offers.",
    example: "Client Focus no longer recommends “Fax basics”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer recommends the course \(facts.oldQuote)."
  }
}
