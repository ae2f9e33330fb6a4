/// A competency no longer names a job title that shares it.
public enum JobTitleRemoved: ChangeKind {
  public static let name = "job-title-removed"
  public static let events: Set<ChangeEvent> = [.init(.jobTitle, .removed)]
  public static let mirror = ChangeMirror.kind("job-title-added")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency no longer names a job title that shares it.",
    rule: "Review: people in that job may no longer be assessed by it; someone should say whether they are.",
    example: "Client Focus no longer names Service Desk Lead.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer applies to the job title \(facts.oldQuote)."
  }
}
