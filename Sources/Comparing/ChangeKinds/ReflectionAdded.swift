/// A reflection was added.
public enum ReflectionAdded: ChangeKind {
  public static let name = "reflection-added"
  public static let events: Set<ChangeEvent> = [.init(.reflection, .added)]
  public static let mirror = ChangeMirror.kind("reflection-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A reflection was added.",
    rule: "Minor: reflections help people learn from an activity; nobody is assessed by them.",
    example: "“Spend a day at the service desk” now asks to reflect on “What surprised you?”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The development activity \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin) has a \
    new reflection: \(facts.newQuote).
    """
  }
}
