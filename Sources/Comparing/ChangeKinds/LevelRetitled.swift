/// A level has another title, or got or lost one. Levels retitled alike are one change.
public enum LevelRetitled: ChangeKind {
  public static let name = "level-retitled"
  public static let events: Set<ChangeEvent> = [
    .init(.levelTitle, .added), .init(.levelTitle, .removed), .init(.levelTitle, .reworded),
  ]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A level has another title, or got or lost one. Levels retitled alike are one change.",
    rule: "Review: a title sums the level up, so the meaning may have changed.",
    example: "Level 2 was “Working” and is “Proficient”.")

  public static func message(_ facts: ChangeFacts) -> String {
    switch facts.event.verb {
    case .added: "\(facts.levelsAlike) is now called \(facts.newQuote)."
    case .removed: "\(facts.levelsAlike) is no longer called \(facts.oldQuote)."
    default: "\(facts.levelsAlike) is now called \(facts.newQuote) instead of \(facts.oldQuote)."
    }
  }
}
