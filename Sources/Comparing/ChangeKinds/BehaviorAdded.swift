/// A level, or a competency without levels, has a behavior that it did not have.
public enum BehaviorAdded: ChangeKind {
  public static let name = "behavior-added"
  public static let events: Set<ChangeEvent> = [.init(.behavior, .added)]
  public static let mirror = ChangeMirror.kind("behavior-removed")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A level, or a competency without levels, has a behavior that it did not have.",
    rule: "Breaking: something new is asked of people.",
    example: "Level 3 of Client Focus now has “Tells clients early when a date will slip.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) now also asks: \(facts.newQuote)."
  }
}
