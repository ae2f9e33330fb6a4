/// Changes of levels and what describes them.
extension ChangeKind {
  static let levels: [ChangeKind] = [
    ChangeKind(
      .level, .added, .breaking,
      meaning: "A competency has a level that it did not have.",
      rule: "Breaking: a scale with another level measures people otherwise.",
      example: "Client Focus went from four levels to five."
    ) {
      "\($0.side.place) is new\($0.withContents)."
    },
    ChangeKind(
      .level, .removed, .breaking,
      meaning: "A competency lost a level.",
      rule: "Breaking: people who were assessed at that level have no place any more.",
      example: "Client Focus went from five levels to four."
    ) {
      "\($0.side.place) is gone\($0.withContents)."
    },
    ChangeKind(
      .levelDescription, .added, .breaking,
      meaning: "A level got prose that describes it.",
      rule: "Breaking: like a behavior, the prose says what is expected at the level.",
      example: "Level 2 now begins “Works alone on routine requests.”"
    ) {
      "\($0.side.place) now says: \($0.newQuote)."
    },
    ChangeKind(
      .levelDescription, .removed, .minor,
      meaning: "A level lost the prose that described it.",
      rule: "Minor: nothing new is asked.",
      example: "Level 2 began “Works alone on routine requests.” and now only lists behaviors."
    ) {
      "\($0.side.place) no longer says: \($0.oldQuote)."
    },
    ChangeKind(
      .levelDescription, .reworded, .review,
      meaning: "The prose that describes a level has other words.",
      rule: "Review: it says what is expected, so the meaning may have changed.",
      example: "“Works alone on routine requests.” became “Works alone on most requests.”"
    ) {
      "The description of \($0.side.placeWithin) has other words."
    },
  ]
}
