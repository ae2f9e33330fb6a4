/// One behavior became several that say the same together.
public enum BehaviorSplit: ChangeKind {
  public static let name = "behavior-split"
  public static let events: Set<ChangeEvent> = [.init(.behavior, .split)]
  public static let mirror = ChangeMirror.kind("behavior-merged")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "One behavior became several that say the same together.",
    rule: "Review: each part may now be asked for by itself.",
    example: "“Greets clients and logs each call.” became “Greets clients.” and “Logs each call.”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    The behavior \(facts.oldQuote) of \(facts.side.placeWithin) became \
    \(ChangeFacts.number(facts.members.count)): \(ChangeFacts.list(facts.members.map(ChangeFacts.quote))).
    """
  }
}
