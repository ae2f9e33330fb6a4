/// A behavior stands at another level of its competency. When its words changed too, that is part of the same change.
public enum BehaviorMoved: ChangeKind {
  public static let name = "behavior-moved"
  public static let events: Set<ChangeEvent> = [.init(.behavior, .moved)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: """
      A behavior stands at another level of its competency. When its words changed too, that is part of the same \
      change.
      """,
    rule: "Breaking: it is now asked of people of whom it was not asked, or no longer tells two levels apart.",
    example: "“Coaches new colleagues.” stood at level 4 and stands at level 3.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    A behavior moved \(facts.route)\(facts.rewordedToo): \(facts.newQuote).
    """
  }
}
