/// A development activity stands elsewhere. When its words changed too, that is part of the same change.
public enum ActivityMoved: ChangeKind {
  public static let name = "activity-moved"
  public static let events: Set<ChangeEvent> = [.init(.activity, .moved)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A development activity stands elsewhere. When its words changed too, that is part of the same change.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Spend a day at the service desk.” went from Client Focus to Service.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    A development activity moved \(facts.route)\(facts.rewordedToo): \(facts.newQuote).
    """
  }
}
