/// The prose that describes a level has other words.
public enum LevelDescriptionReworded: ChangeKind {
  public static let name = "level-description-reworded"
  public static let events: Set<ChangeEvent> = [.init(.levelDescription, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "The prose that describes a level has other words.",
    rule: "Review: it says what is expected, so the meaning may have changed.",
    example: "“Works alone on routine requests.” became “Works alone on most requests.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "The description of \(facts.side.placeWithin) has other words."
  }
}
