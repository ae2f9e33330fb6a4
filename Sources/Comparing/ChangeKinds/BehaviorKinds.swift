/// Changes of behaviors.
extension ChangeKind {
  static let behaviors: [ChangeKind] = [
    ChangeKind(
      .behavior, .added, .breaking,
      meaning: "A level, or a competency without levels, has a behavior that it did not have.",
      rule: "Breaking: something new is asked of people.",
      example: "Level 3 of Client Focus now has “Tells clients early when a date will slip.”"
    ) {
      "\($0.side.place) now also asks: \($0.newQuote)."
    },
    ChangeKind(
      .behavior, .merged, .review,
      meaning: "Several behaviors became one that says the same.",
      rule: "Review: what was asked for one by one is now asked for together.",
      example: "“Greets clients.” and “Logs each call.” became “Greets clients and logs each call.”"
    ) {
      """
      \(ChangeFacts.number($0.members.count).capitalizedAtStart) behaviors of \($0.side.placeWithin), \
      \(ChangeFacts.list($0.members.map(ChangeFacts.quote))), became one: \($0.newQuote).
      """
    },
    ChangeKind(
      .behavior, .moved, .breaking,
      meaning: """
        A behavior stands at another level of its competency. When its words changed too, that is part of the same \
        change.
        """,
      rule: "Breaking: it is now asked of people of whom it was not asked, or no longer tells two levels apart.",
      example: "“Coaches new colleagues.” stood at level 4 and stands at level 3."
    ) {
      """
      A behavior moved \($0.route)\($0.rewordedToo): \($0.newQuote).
      """
    },
    ChangeKind(
      .behavior, .removed, .minor,
      meaning: "A behavior is no longer there, at any level of any competency.",
      rule: "Minor: less is asked, and nobody falls behind by it.",
      example: "Level 3 of Client Focus had “Answers by fax.”"
    ) {
      "\($0.side.place) no longer asks: \($0.oldQuote)."
    },
    ChangeKind(
      .behavior, .reworded, .review,
      meaning: "A behavior has other words and stands where it stood.",
      rule: "Review: other words may ask for more, for less, or for the same.",
      example: "“Answers most requests alone.” became “Answers all requests alone.”"
    ) {
      "A behavior of \($0.side.placeWithin) has other words."
    },
    ChangeKind(
      .behavior, .split, .review,
      meaning: "One behavior became several that say the same together.",
      rule: "Review: each part may now be asked for by itself.",
      example: "“Greets clients and logs each call.” became “Greets clients.” and “Logs each call.”"
    ) {
      """
      The behavior \($0.oldQuote) of \($0.side.placeWithin) became \
      \(ChangeFacts.number($0.members.count)): \(ChangeFacts.list($0.members.map(ChangeFacts.quote))).
      """
    },
    ChangeKind(
      .behavior, .transferred, .breaking,
      meaning: "A behavior stands in another competency. When its words changed too, that is part of the same change.",
      rule: "Breaking: people are asked for it under another heading, where they may not have been assessed.",
      example: "“Coaches new colleagues.” went from Client Focus to Developing Others."
    ) {
      """
      A behavior went \($0.route)\($0.rewordedToo): \($0.newQuote).
      """
    },
    ChangeKind(
      .negativeBehavior, .added, .breaking,
      meaning: "A competency names something that it does not look like and did not name before.",
      rule: "Breaking: it now counts against people and did not before.",
      example: "Client Focus now names “Promises what cannot be kept.”"
    ) {
      "\($0.side.place) now counts against people: \($0.newQuote)."
    },
    ChangeKind(
      .negativeBehavior, .moved, .breaking,
      meaning: "A negative behavior stands at another level or in another competency.",
      rule: "Breaking: it counts against people against whom it did not count.",
      example: "“Waits to be told.” stood at level 1 and stands at level 2."
    ) {
      """
      A negative behavior moved \($0.route)\($0.rewordedToo): \($0.newQuote).
      """
    },
    ChangeKind(
      .negativeBehavior, .removed, .minor,
      meaning: "A negative behavior is no longer named.",
      rule: "Minor: it no longer counts against people.",
      example: "Client Focus no longer names “Promises what cannot be kept.”"
    ) {
      "\($0.side.place) no longer counts against people: \($0.oldQuote)."
    },
    ChangeKind(
      .negativeBehavior, .reworded, .review,
      meaning: "A negative behavior has other words.",
      rule: "Review: it may count against other people than before.",
      example: "“Promises what cannot be kept.” became “Promises dates without asking.”"
    ) {
      "A negative behavior of \($0.side.placeWithin) has other words."
    },
  ]
}
