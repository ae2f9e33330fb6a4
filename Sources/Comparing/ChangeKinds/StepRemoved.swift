/// A step of a development activity is no longer there.
public enum StepRemoved: ChangeKind {
  public static let name = "step-removed"
  public static let events: Set<ChangeEvent> = [.init(.step, .removed)]
  public static let mirror = ChangeMirror.kind("step-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A step of a development activity is no longer there.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Spend a day at the service desk” no longer has the step “Bring a pen.”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The development activity \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin) no \
    longer has the step \(facts.oldQuote).
    """
  }
}
