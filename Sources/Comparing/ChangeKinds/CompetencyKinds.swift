/// Changes of competencies, and what each says of itself.
extension ChangeKind {
  private static let whyRelated =
    "Minor: a link helps readers to find their way."

  static let competencies: [ChangeKind] = [
    ChangeKind(
      .competency, .added, .breaking,
      meaning: "The framework has a competency that it did not have.",
      rule: "Breaking: people are assessed by something that they were not assessed by.",
      example: "The new version has Data Privacy; the old one had nothing like it."
    ) {
      "The framework now asks for \($0.newText)\($0.withContents)."
    },
    ChangeKind(
      .competency, .merged, .breaking,
      meaning: "Several competencies became one: at least half of what an old one held went there.",
      rule: "Breaking: one assessment now stands for what were several.",
      example: "Writing and Speaking became Communication."
    ) {
      "\(ChangeFacts.list($0.members)) were merged into \($0.newText)."
    },
    ChangeKind(
      "competency-rekeyed", [.init(.competency, .reworded), .init(.competency, .corrected)], .review,
      meaning: "A competency kept its name and has another id.",
      rule: "Review: nothing else is asked of people, but what keeps the id elsewhere has to follow.",
      example: "Client Focus was `client-focus` and is `cf-01`."
    ) {
      "\($0.newText) has another id: \($0.new?.entity ?? "") instead of \($0.old?.entity ?? "")."
    },
    ChangeKind(
      .competency, .removed, .breaking,
      meaning: "A competency is no longer in the framework.",
      rule: "Breaking: assessments, plans and job profiles that name it lose what they point to.",
      example: "The old version had Fax Etiquette; the new one has nothing like it."
    ) {
      "The framework no longer has \($0.oldText)\($0.withContents)."
    },
    ChangeKind(
      .competency, .split, .breaking,
      meaning: "A competency became several: at least half of what a new one holds comes from it.",
      rule: "Breaking: an assessment of the old one does not say how someone stands in each of the new ones.",
      example: "Communication became Writing and Speaking."
    ) {
      "\($0.oldText) was split into \(ChangeFacts.list($0.members))."
    },
    ChangeKind(
      "competency-renamed", [.init(.name, .reworded)], .review,
      meaning: "A competency has another name and is still the same, by its id, its code or what it holds.",
      rule: "Review: a name tells people what to expect, so the meaning may have changed.",
      example: "Client Focus is now called Customer Focus."
    ) {
      "\($0.oldText) is now called \($0.newText)."
    },
    ChangeKind(
      .definition, .added, .review,
      meaning: "A competency that had no definition got one.",
      rule: "Review: what the competency means is said for the first time, and may not be what people took it for.",
      example: "Client Focus now opens with “Puts the needs of clients first.”"
    ) {
      "\($0.side.place) is now defined: \($0.newQuote)."
    },
    ChangeKind(
      .definition, .removed, .review,
      meaning: "A competency lost its definition.",
      rule: "Review: what the competency means is left to its levels.",
      example: "Client Focus opened with “Puts the needs of clients first.” and now begins with level 1."
    ) {
      "\($0.side.place) is no longer defined. It said: \($0.oldQuote)."
    },
    ChangeKind(
      .definition, .reworded, .review,
      meaning: "The definition of a competency has other words.",
      rule: "Review: the definition decides how all that follows is understood.",
      example: """
        “Puts the needs of clients first.” became “Weighs what clients need against what the service can give.”
        """
    ) {
      "The definition of \($0.side.place) has other words."
    },
    ChangeKind(
      .contrast, .added, .review,
      meaning: "A competency says what it means beside what it does not mean, and did not before.",
      rule: "Review: it draws a line that people may have drawn elsewhere.",
      example: "Client Focus now says “Listening first – not: agreeing with everything.”"
    ) {
      "\($0.side.place) now draws a line: \($0.newQuote)."
    },
    ChangeKind(
      .contrast, .removed, .review,
      meaning: "A contrast is no longer there.",
      rule: "Review: a line that people relied on is gone.",
      example: "Client Focus no longer says “Listening first – not: agreeing with everything.”"
    ) {
      "\($0.side.place) no longer draws a line: \($0.oldQuote)."
    },
    ChangeKind(
      .contrast, .reworded, .review,
      meaning: "A contrast has other words, on either half.",
      rule: "Review: the line may run elsewhere.",
      example: "“not: agreeing with everything” became “not: giving in”."
    ) {
      "A contrast of \($0.side.placeWithin) has other words."
    },
    ChangeKind(
      .related, .added, .minor,
      meaning: "A competency names a related one that it did not name.",
      rule: whyRelated,
      example: "Client Focus now names Service Excellence as related."
    ) {
      "\($0.side.place) now names \($0.newText) as related."
    },
    ChangeKind(
      .related, .removed, .minor,
      meaning: "A competency no longer names a related one.",
      rule: whyRelated,
      example: "Client Focus no longer names Service Excellence as related."
    ) {
      "\($0.side.place) no longer names \($0.oldText) as related."
    },
    ChangeKind(
      .related, .reworded, .editorial,
      meaning: "A link has other words and leads to the same competency.",
      rule: "Editorial: it leads to the same competency.",
      example: "Client Focus calls Service Excellence “excellence in service”."
    ) {
      "\($0.side.place) now calls \($0.oldText) \($0.newQuote); the link leads to the same competency."
    },
    ChangeKind(
      .jobTitle, .added, .review,
      meaning: "A competency names a job title that shares it and was not named.",
      rule: "Review: people in that job may now be assessed by it; someone should say whether they are.",
      example: "Client Focus now names Service Desk Lead."
    ) {
      "\($0.side.place) now also applies to the job title \($0.newQuote)."
    },
    ChangeKind(
      .jobTitle, .removed, .review,
      meaning: "A competency no longer names a job title that shares it.",
      rule: "Review: people in that job may no longer be assessed by it; someone should say whether they are.",
      example: "Client Focus no longer names Service Desk Lead."
    ) {
      "\($0.side.place) no longer applies to the job title \($0.oldQuote)."
    },
    ChangeKind(
      .jobTitle, .reworded, .review,
      meaning: "A job title that shares a competency has other words.",
      rule: "Review: it may be another job.",
      example: "“Desk Lead” became “Service Desk Lead”."
    ) {
      "A job title of \($0.side.place) has other words."
    },
  ]
}
