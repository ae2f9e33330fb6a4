/// An interview question was added.
public enum QuestionAdded: ChangeKind {
  public static let name = "question-added"
  public static let events: Set<ChangeEvent> = [.init(.question, .added)]
  public static let mirror = ChangeMirror.kind("question-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "An interview question was added.",
    rule: "Minor: questions help interviewers; what is asked of people on the job stays.",
    example: "Level 2 of Client Focus now has “When did you last say no to a client?”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) has a new interview question: \(facts.newQuote)."
  }
}
