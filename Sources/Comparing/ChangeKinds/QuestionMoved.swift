/// An interview question stands elsewhere. When its words changed too, that is part of the same change.
public enum QuestionMoved: ChangeKind {
  public static let name = "question-moved"
  public static let events: Set<ChangeEvent> = [.init(.question, .moved)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "An interview question stands elsewhere. When its words changed too, that is part of the same change.",
    rule: "Minor: questions help interviewers; what is asked of people on the job stays.",
    example: "“Tell me about a difficult client.” stood at level 2 and stands at level 3.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    An interview question moved \(facts.route)\(facts.rewordedToo): \(facts.newQuote).
    """
  }
}
