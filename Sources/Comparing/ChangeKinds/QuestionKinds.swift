/// Changes of interview questions and their probes.
extension ChangeKind {
  private static let whyQuestion =
    "Minor: questions help interviewers; what is asked of people on the job stays."
  private static let whyProbe =
    "Minor: probing questions help interviewers; what is asked of people on the job stays."

  static let questions: [ChangeKind] = [
    ChangeKind(
      .question, .added, .minor,
      meaning: "An interview question was added.",
      rule: whyQuestion,
      example: "Level 2 of Client Focus now has “When did you last say no to a client?”"
    ) {
      "\($0.side.place) has a new interview question: \($0.newQuote)."
    },
    ChangeKind(
      .question, .moved, .minor,
      meaning: "An interview question stands elsewhere. When its words changed too, that is part of the same change.",
      rule: whyQuestion,
      example: "“Tell me about a difficult client.” stood at level 2 and stands at level 3."
    ) {
      """
      An interview question moved \($0.route)\($0.rewordedToo): \($0.newQuote).
      """
    },
    ChangeKind(
      .question, .removed, .minor,
      meaning: "An interview question is no longer there.",
      rule: whyQuestion,
      example: "Level 2 of Client Focus no longer has “Do you like clients?”"
    ) {
      "\($0.side.place) no longer has the interview question \($0.oldQuote)."
    },
    ChangeKind(
      .question, .reworded, .minor,
      meaning: "An interview question has other words.",
      rule: whyQuestion,
      example: "“Tell me about a difficult client.” became “Tell me about a client whom you could not satisfy.”"
    ) {
      "An interview question of \($0.side.placeWithin) has other words."
    },
    ChangeKind(
      .probe, .added, .minor,
      meaning: "A probing question was added.",
      rule: whyProbe,
      example: "“Tell me about a difficult client.” is now followed up by “What did you learn?”"
    ) {
      """
      The interview question \(ChangeFacts.quote($0.side.host ?? "")) in \($0.side.placeWithin) is now \
      followed up by: \($0.newQuote).
      """
    },
    ChangeKind(
      .probe, .moved, .minor,
      meaning: "A probing question stands elsewhere. When its words changed too, that is part of the same change.",
      rule: whyProbe,
      example: "“What did you learn?” now follows up another interview question."
    ) {
      """
      A probing question in \($0.side.placeWithin) moved to the interview question \
      \(ChangeFacts.quote($0.side.host ?? ""))\($0.rewordedToo): \($0.newQuote).
      """
    },
    ChangeKind(
      .probe, .removed, .minor,
      meaning: "A probing question is no longer there.",
      rule: whyProbe,
      example: "“Tell me about a difficult client.” is no longer followed up by “And then?”"
    ) {
      """
      The interview question \(ChangeFacts.quote($0.side.host ?? "")) in \($0.side.placeWithin) is no \
      longer followed up by: \($0.oldQuote).
      """
    },
    ChangeKind(
      .probe, .reworded, .minor,
      meaning: "A probing question has other words.",
      rule: whyProbe,
      example: "“What did you learn?” became “What would you do otherwise today?”"
    ) {
      "A probing question in \($0.side.placeWithin) has other words."
    },
  ]
}
