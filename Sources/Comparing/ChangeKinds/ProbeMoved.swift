/// A probing question stands elsewhere. When its words changed too, that is part of the same change.
public enum ProbeMoved: ChangeKind {
  public static let name = "probe-moved"
  public static let events: Set<ChangeEvent> = [.init(.probe, .moved)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A probing question stands elsewhere. When its words changed too, that is part of the same change.",
    rule: "Minor: probing questions help interviewers; what is asked of people on the job stays.",
    example: "“What did you learn?” now follows up another interview question.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    A probing question in \(facts.side.placeWithin) moved to the interview question \
    \(ChangeFacts.quote(facts.side.host ?? ""))\(facts.rewordedToo): \(facts.newQuote).
    """
  }
}
