/// An interview question has other words.
public enum QuestionReworded: ChangeKind {
  public static let name = "question-reworded"
  public static let events: Set<ChangeEvent> = [.init(.question, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "An interview question has other words.",
    rule: "Minor: questions help interviewers; what is asked of people on the job stays.",
    example: "“Tell me about a difficult client.” became “Tell me about a client whom you could not satisfy.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "An interview question of \(facts.side.placeWithin) has other words."
  }
}
