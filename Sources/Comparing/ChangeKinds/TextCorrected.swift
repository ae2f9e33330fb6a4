extension ChangeKind {
  private static let correctedParts: [Part] = [
    .name, .code, .cluster, .definition, .levelTitle, .levelDescription, .behavior, .negativeBehavior,
    .contrast, .question, .probe, .activity, .step, .reflection, .course, .resource, .related, .jobTitle,
    .section, .sectionItem,
  ]

  static let textCorrected = ChangeKind(
    "text-corrected",
    Set(correctedParts.map { ChangeEvent($0, .corrected) }),
    .editorial,
    meaning: "A text has the same words: only letter case, punctuation or one mistyped letter differs.",
    rule: """
      Editorial: nothing else is said. Two texts count as one with its typing corrected when they differ in a \
      single word of at least five letters that keeps its first letter: by one letter put in or left out, two \
      neighbors swapped, or, from seven letters on, one vowel (or s and z) for another.
      """,
    example: "“Recieves clients kindly” became “Receives clients kindly.”"
  ) { facts in
    if facts.event.part == .levelTitle, facts.members.count > 1 {
      return "The typing of the title “\(facts.newText)” was corrected. \(facts.levelsAlike) has it."
    }
    return "The typing of \(facts.event.part.phraseWithArticle) of \(facts.side.placeWithin) was corrected."
  }
}
