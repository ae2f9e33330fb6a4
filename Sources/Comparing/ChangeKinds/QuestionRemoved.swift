/// An interview question is no longer there.
public enum QuestionRemoved: ChangeKind {
  public static let name = "question-removed"
  public static let events: Set<ChangeEvent> = [.init(.question, .removed)]
  public static let mirror = ChangeMirror.kind("question-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "An interview question is no longer there.",
    rule: "Minor: questions help interviewers; what is asked of people on the job stays.",
    example: "Level 2 of Client Focus no longer has “Do you like clients?”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer has the interview question \(facts.oldQuote)."
  }
}
