/// A competency names a job title that shares it and was not named.
public enum JobTitleAdded: ChangeKind {
  public static let name = "job-title-added"
  public static let events: Set<ChangeEvent> = [.init(.jobTitle, .added)]
  public static let mirror = ChangeMirror.kind("job-title-removed")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency names a job title that shares it and was not named.",
    rule: "Review: people in that job may now be assessed by it; someone should say whether they are.",
    example: "Client Focus now names Service Desk Lead.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) now also applies to the job title \(facts.newQuote)."
  }
}
