/// A level has another title, or got or lost one.
public enum LevelRetitled: ChangeKind {
  public static let name = "level-retitled"
  public static let events: Set<ChangeEvent> = [
    .init(.levelTitle, .added), .init(.levelTitle, .removed), .init(.levelTitle, .reworded),
  ]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A level has another title, or got or lost one.",
    rule: "Review: a title sums the level up, so the meaning may have changed.",
    example: "Level 2 was “Working” and is “Proficient”.")

  public static func message(_ facts: ChangeFacts) -> String {
    switch facts.event.verb {
    case .added: "\(facts.side.place) is now called \(facts.newQuote)."
    case .removed: "\(facts.side.place) is no longer called \(facts.oldQuote)."
    default: "\(facts.side.place) is called \(facts.newQuote) instead of \(facts.oldQuote)."
    }
  }
}
