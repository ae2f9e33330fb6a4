/// A level lost the prose that described it.
public enum LevelDescriptionRemoved: ChangeKind {
  public static let name = "level-description-removed"
  public static let events: Set<ChangeEvent> = [.init(.levelDescription, .removed)]
  public static let mirror = ChangeMirror.kind("level-description-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A level lost the prose that described it.",
    rule: "Minor: nothing new is asked.",
    example: "Level 2 began “Works alone on routine requests.” and now only lists behaviors.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer says: \(facts.oldQuote)."
  }
}
