/// A probing question is no longer there.
public enum ProbeRemoved: ChangeKind {
  public static let name = "probe-removed"
  public static let events: Set<ChangeEvent> = [.init(.probe, .removed)]
  public static let mirror = ChangeMirror.kind("probe-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A probing question is no longer there.",
    rule: "Minor: probing questions help interviewers; what is asked of people on the job stays.",
    example: "“Tell me about a difficult client.” is no longer followed up by “And then?”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The interview question \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin) is no \
    longer followed up by: \(facts.oldQuote).
    """
  }
}
