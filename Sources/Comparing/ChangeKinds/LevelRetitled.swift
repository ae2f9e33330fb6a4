extension ChangeKind {
  static let levelRetitled = ChangeKind(
    "level-retitled",
    [
      .init(.levelTitle, .added), .init(.levelTitle, .removed), .init(.levelTitle, .reworded),
    ],
    .review,
    meaning: "A level has another title, or got or lost one. Levels retitled alike are one change.",
    rule: "Review: a title sums the level up, so the meaning may have changed.",
    example: "Level 2 was “Working” and is “Proficient”."
  ) { facts in
    switch facts.event.verb {
    case .added: "\(facts.levelsAlike) is now called \(facts.newQuote)."
    case .removed: "\(facts.levelsAlike) is no longer called \(facts.oldQuote)."
    default: "\(facts.levelsAlike) is now called \(facts.newQuote) instead of \(facts.oldQuote)."
    }
  }
}
