/// A reflection stands elsewhere. When its words changed too, that is part of the same change.
public enum ReflectionMoved: ChangeKind {
  public static let name = "reflection-moved"
  public static let events: Set<ChangeEvent> = [.init(.reflection, .moved)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A reflection stands elsewhere. When its words changed too, that is part of the same change.",
    rule: "Minor: reflections help people learn from an activity; nobody is assessed by them.",
    example: "“What surprised you?” now stands under another activity.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    A reflection moved to the development activity \(ChangeFacts.quote(facts.side.host ?? "")) in \
    \(facts.side.placeWithin)\(facts.rewordedToo): \(facts.newQuote).
    """
  }
}
