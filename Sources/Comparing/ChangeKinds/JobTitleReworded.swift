/// A job title that shares a competency has other words.
public enum JobTitleReworded: ChangeKind {
  public static let name = "job-title-reworded"
  public static let events: Set<ChangeEvent> = [.init(.jobTitle, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A job title that shares a competency has other words.",
    rule: "Review: it may be another job.",
    example: "“Desk Lead” became “Service Desk Lead”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "A job title of \(facts.side.place) has other words."
  }
}
