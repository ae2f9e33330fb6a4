/// Changes of sections of kinds that Rung does not know.
extension ChangeKind {
  private static let whySection =
    "Review: nobody but a reader can say what it asks."
  private static let whySection2 =
    "Review: nobody but a reader can say what it asked."

  static let sections: [ChangeKind] = [
    ChangeKind(
      .section, .added, .review,
      meaning: "A competency has a section of a kind that Rung does not know.",
      rule: whySection,
      example: "Client Focus now has the section Tools."
    ) {
      "\($0.side.place) has a new section \($0.newQuote)."
    },
    ChangeKind(
      .section, .removed, .review,
      meaning: "A section of a kind that Rung does not know is gone.",
      rule: whySection2,
      example: "Client Focus no longer has the section Tools."
    ) {
      "\($0.side.place) no longer has the section \($0.oldQuote)."
    },
    ChangeKind(
      .section, .reworded, .review,
      meaning: "A section of a kind that Rung does not know has another title.",
      rule: "Review: the title says what the section is.",
      example: "The section Tools is now called Tools and systems."
    ) {
      "A section of \($0.side.place) is called \($0.newQuote) instead of \($0.oldQuote)."
    },
    ChangeKind(
      .sectionItem, .added, .review,
      meaning: "A section of a kind that Rung does not know has a new item.",
      rule: whySection,
      example: "The section Tools now names “ticket system”."
    ) {
      "The section \(ChangeFacts.quote($0.side.host ?? "")) of \($0.side.place) now also says: \($0.newQuote)."
    },
    ChangeKind(
      .sectionItem, .removed, .review,
      meaning: "A section of a kind that Rung does not know lost an item.",
      rule: whySection2,
      example: "The section Tools no longer names “fax”."
    ) {
      """
      The section \(ChangeFacts.quote($0.side.host ?? "")) of \($0.side.place) no longer says: \
      \($0.oldQuote).
      """
    },
    ChangeKind(
      .sectionItem, .reworded, .review,
      meaning: "An item of a section of a kind that Rung does not know has other words.",
      rule: whySection,
      example: "“ticket system” became “ticket system and phone log”."
    ) {
      "An item of the section \(ChangeFacts.quote($0.side.host ?? "")) of \($0.side.place) has other words."
    },
  ]
}
