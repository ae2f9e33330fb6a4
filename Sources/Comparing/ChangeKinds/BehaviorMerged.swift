/// Several behaviors became one that says the same.
public enum BehaviorMerged: ChangeKind {
  public static let name = "behavior-merged"
  public static let events: Set<ChangeEvent> = [.init(.behavior, .merged)]
  public static let mirror = ChangeMirror.kind("behavior-split")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "Several behaviors became one that says the same.",
    rule: "Review: what was asked for one by one is now asked for together.",
    example: "“Greets clients.” and “Logs each call.” became “Greets clients and logs each call.”")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    \(ChangeFacts.number(facts.members.count).capitalizedAtStart) behaviors of \(facts.side.placeWithin), \
    \(ChangeFacts.list(facts.members.map(ChangeFacts.quote))), became one: \(facts.newQuote).
    """
  }
}
