/// A behavior is no longer there, at any level of any competency.
public enum BehaviorRemoved: ChangeKind {
  public static let name = "behavior-removed"
  public static let events: Set<ChangeEvent> = [.init(.behavior, .removed)]
  public static let mirror = ChangeMirror.kind("behavior-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A behavior is no longer there, at any level of any competency.",
    rule: "Minor: less is asked, and nobody falls behind by it.",
    example: "Level 3 of Client Focus had “Answers by fax.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer asks: \(facts.oldQuote)."
  }
}
