/// Changes of what helps people grow: activities, courses, resources.
extension ChangeKind {
  private static let whyActivity =
    "Minor: activities help people grow; nobody is assessed by them."
  private static let whyReflection =
    "Minor: reflections help people learn from an activity; nobody is assessed by them."
  private static let whyCourse =
    "Minor: courses are offers."
  private static let whyResource =
    "Minor: resources are offers."

  static let development: [ChangeKind] = [
    ChangeKind(
      .activity, .added, .minor,
      meaning: "A development activity was added.",
      rule: whyActivity,
      example: "Client Focus now suggests “Spend a day at the service desk.”"
    ) {
      "\($0.side.place) has a new development activity: \($0.newQuote)."
    },
    ChangeKind(
      .activity, .moved, .minor,
      meaning: "A development activity stands elsewhere. When its words changed too, that is part of the same change.",
      rule: whyActivity,
      example: "“Spend a day at the service desk.” went from Client Focus to Service."
    ) {
      """
      A development activity moved \($0.route)\($0.rewordedToo): \($0.newQuote).
      """
    },
    ChangeKind(
      .activity, .removed, .minor,
      meaning: "A development activity is no longer there.",
      rule: whyActivity,
      example: "Client Focus no longer suggests “Read the fax manual.”"
    ) {
      "\($0.side.place) no longer has the development activity \($0.oldQuote)\($0.withContents)."
    },
    ChangeKind(
      .activity, .reworded, .minor,
      meaning: "A development activity has other words.",
      rule: whyActivity,
      example: "“Spend a day at the service desk.” became “Spend a week at the service desk.”"
    ) {
      "A development activity of \($0.side.placeWithin) has other words."
    },
    ChangeKind(
      .step, .added, .minor,
      meaning: "A step of a development activity was added.",
      rule: whyActivity,
      example: "“Spend a day at the service desk” now has the step “Agree on a date.”"
    ) {
      """
      The development activity \(ChangeFacts.quote($0.side.host ?? "")) in \($0.side.placeWithin) has a \
      new step: \($0.newQuote).
      """
    },
    ChangeKind(
      .step, .moved, .minor,
      meaning: """
        A step of a development activity stands elsewhere. When its words changed too, that is part of the same \
        change.
        """,
      rule: whyActivity,
      example: "“Agree on a date.” now stands under another activity."
    ) {
      """
      A step moved within the development activities of \($0.side.placeWithin)\($0.rewordedToo): \
      \($0.newQuote).
      """
    },
    ChangeKind(
      .step, .removed, .minor,
      meaning: "A step of a development activity is no longer there.",
      rule: whyActivity,
      example: "“Spend a day at the service desk” no longer has the step “Bring a pen.”"
    ) {
      """
      The development activity \(ChangeFacts.quote($0.side.host ?? "")) in \($0.side.placeWithin) no \
      longer has the step \($0.oldQuote).
      """
    },
    ChangeKind(
      .step, .reworded, .minor,
      meaning: "A step of a development activity has other words.",
      rule: whyActivity,
      example: "“Agree on a date.” became “Agree on a date and a colleague to sit with.”"
    ) {
      "A step of a development activity in \($0.side.placeWithin) has other words."
    },
    ChangeKind(
      .reflection, .added, .minor,
      meaning: "A reflection was added.",
      rule: whyReflection,
      example: "“Spend a day at the service desk” now asks to reflect on “What surprised you?”"
    ) {
      """
      The development activity \(ChangeFacts.quote($0.side.host ?? "")) in \($0.side.placeWithin) has a \
      new reflection: \($0.newQuote).
      """
    },
    ChangeKind(
      .reflection, .moved, .minor,
      meaning: "A reflection stands elsewhere. When its words changed too, that is part of the same change.",
      rule: whyReflection,
      example: "“What surprised you?” now stands under another activity."
    ) {
      """
      A reflection moved to the development activity \(ChangeFacts.quote($0.side.host ?? "")) in \
      \($0.side.placeWithin)\($0.rewordedToo): \($0.newQuote).
      """
    },
    ChangeKind(
      .reflection, .removed, .minor,
      meaning: "A reflection is no longer there.",
      rule: whyReflection,
      example: "“Spend a day at the service desk” no longer asks “Was it nice?”"
    ) {
      """
      The development activity \(ChangeFacts.quote($0.side.host ?? "")) in \($0.side.placeWithin) no \
      longer has the reflection \($0.oldQuote).
      """
    },
    ChangeKind(
      .reflection, .reworded, .minor,
      meaning: "A reflection has other words.",
      rule: whyReflection,
      example: "“What surprised you?” became “Which request surprised you most?”"
    ) {
      "A reflection on a development activity in \($0.side.placeWithin) has other words."
    },
    ChangeKind(
      .course, .added, .minor,
      meaning: "A course was added.",
      rule: whyCourse,
      example: "Client Focus now recommends “Listening for service staff”."
    ) {
      "\($0.side.place) recommends a new course: \($0.newQuote)."
    },
    ChangeKind(
      .course, .removed, .minor,
      meaning: "A course is no longer there.",
      rule: whyCourse,
      example: "Client Focus no longer recommends “Fax basics”."
    ) {
      "\($0.side.place) no longer recommends the course \($0.oldQuote)."
    },
    ChangeKind(
      .course, .reworded, .minor,
      meaning: "A course has other words.",
      rule: whyCourse,
      example: "“Listening” became “Listening for service staff”."
    ) {
      "A course that \($0.side.place) recommends has other words."
    },
    ChangeKind(
      .resource, .added, .minor,
      meaning: "A resource was added.",
      rule: whyResource,
      example: "Client Focus now recommends the book “The Patient Desk”."
    ) {
      "\($0.side.place) recommends a new resource: \($0.newQuote)."
    },
    ChangeKind(
      .resource, .removed, .minor,
      meaning: "A resource is no longer there.",
      rule: whyResource,
      example: "Client Focus no longer recommends “The Fax Handbook”."
    ) {
      "\($0.side.place) no longer recommends the resource \($0.oldQuote)."
    },
    ChangeKind(
      .resource, .reworded, .minor,
      meaning: "A resource has other words.",
      rule: whyResource,
      example: "“The Patient Desk” became “The Patient Desk, second edition”."
    ) {
      "A resource that \($0.side.place) recommends has other words."
    },
  ]
}
