/// A level got prose that describes it.
public enum LevelDescriptionAdded: ChangeKind {
  public static let name = "level-description-added"
  public static let events: Set<ChangeEvent> = [.init(.levelDescription, .added)]
  public static let mirror = ChangeMirror.kind("level-description-removed")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A level got prose that describes it.",
    rule: "Breaking: like a behavior, the prose says what is expected at the level.",
    example: "Level 2 now begins “Works alone on routine requests.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) now says: \(facts.newQuote)."
  }
}
