/// A reflection is no longer there.
public enum ReflectionRemoved: ChangeKind {
  public static let name = "reflection-removed"
  public static let events: Set<ChangeEvent> = [.init(.reflection, .removed)]
  public static let mirror = ChangeMirror.kind("reflection-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A reflection is no longer there.",
    rule: "Minor: reflections help people learn from an activity; nobody is assessed by them.",
    example: "“Spend a day at the service desk” no longer asks “Was it nice?”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The development activity \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin) no \
    longer has the reflection \(facts.oldQuote).
    """
  }
}
