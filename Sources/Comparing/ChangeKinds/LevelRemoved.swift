/// A competency lost a level.
public enum LevelRemoved: ChangeKind {
  public static let name = "level-removed"
  public static let events: Set<ChangeEvent> = [.init(.level, .removed)]
  public static let mirror = ChangeMirror.kind("level-added")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A competency lost a level.",
    rule: "Breaking: people who were assessed at that level have no place any more.",
    example: "Client Focus went from five levels to four.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) is gone\(facts.withContents)."
  }
}
