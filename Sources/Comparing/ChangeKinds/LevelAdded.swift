/// A competency has a level that it did not have.
public enum LevelAdded: ChangeKind {
  public static let name = "level-added"
  public static let events: Set<ChangeEvent> = [.init(.level, .added)]
  public static let mirror = ChangeMirror.kind("level-removed")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A competency has a level that it did not have.",
    rule: "Breaking: a scale with another level measures people otherwise.",
    example: "Client Focus went from four levels to five.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) is new\(facts.withContents)."
  }
}
