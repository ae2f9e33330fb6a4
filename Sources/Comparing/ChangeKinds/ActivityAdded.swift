/// A development activity was added.
public enum ActivityAdded: ChangeKind {
  public static let name = "activity-added"
  public static let events: Set<ChangeEvent> = [.init(.activity, .added)]
  public static let mirror = ChangeMirror.kind("activity-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A development activity was added.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "Client Focus now suggests “Spend a day at the service desk.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) has a new development activity: \(facts.newQuote)."
  }
}
