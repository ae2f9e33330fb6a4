/// A behavior stands in another competency. When its words changed too, that is part of the same change.
public enum BehaviorTransferred: ChangeKind {
  public static let name = "behavior-transferred"
  public static let events: Set<ChangeEvent> = [.init(.behavior, .transferred)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A behavior stands in another competency. When its words changed too, that is part of the same change.",
    rule: "Breaking: people are asked for it under another heading, where they may not have been assessed.",
    example: "“Coaches new colleagues.” went from Client Focus to Developing Others.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    A behavior went \(facts.route)\(facts.rewordedToo): \(facts.newQuote).
    """
  }
}
