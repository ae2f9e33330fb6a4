/// A probing question was added.
public enum ProbeAdded: ChangeKind {
  public static let name = "probe-added"
  public static let events: Set<ChangeEvent> = [.init(.probe, .added)]
  public static let mirror = ChangeMirror.kind("probe-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A probing question was added.",
    rule: "Minor: probing questions help interviewers; what is asked of people on the job stays.",
    example: "“Tell me about a difficult client.” is now followed up by “What did you learn?”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The interview question \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin) is now \
    followed up by: \(facts.newQuote).
    """
  }
}
