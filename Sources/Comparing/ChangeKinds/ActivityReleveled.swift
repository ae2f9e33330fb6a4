extension ChangeKind {
  static let activityReleveled = ChangeKind(
    "activity-releveled",
    [
      .init(.activityLevels, .added), .init(.activityLevels, .removed), .init(.activityLevels, .reworded),
    ],
    .minor,
    meaning: "A development activity is meant for other levels.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Spend a day at the service desk.” was for levels 1 to 2 and is for levels 1 to 3."
  ) { facts in
    let activity = "The development activity \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin)"
    return switch facts.event.verb {
    case .added: "\(activity) is now for \(ChangeFacts.levels(facts.newText))."
    case .removed: "\(activity) is no longer for \(ChangeFacts.levels(facts.oldText)), but for any."
    default: "\(activity) is for \(ChangeFacts.levels(facts.newText)) instead of \(facts.oldText)."
    }
  }
}
