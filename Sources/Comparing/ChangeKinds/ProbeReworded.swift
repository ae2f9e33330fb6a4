/// A probing question has other words.
public enum ProbeReworded: ChangeKind {
  public static let name = "probe-reworded"
  public static let events: Set<ChangeEvent> = [.init(.probe, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A probing question has other words.",
    rule: "Minor: probing questions help interviewers; what is asked of people on the job stays.",
    example: "“What did you learn?” became “What would you do otherwise today?”")

  public static func message(_ facts: ChangeFacts) -> String {
    "A probing question in \(facts.side.placeWithin) has other words."
  }
}
