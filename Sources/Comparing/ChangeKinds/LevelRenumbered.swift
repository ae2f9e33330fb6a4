extension ChangeKind {
  static let levelRenumbered = ChangeKind(
    "level-renumbered",
    [.init(.level, .renumbered)],
    .breaking,
    meaning: "Levels have other numbers and hold what they held. Competencies renumbered alike are one change.",
    rule: "Breaking: the number that someone was given now stands for something else.",
    example: "Levels 2 to 5 became 1 to 4."
  ) { facts in
    let place =
      facts.members.count > 1
      ? "In \(facts.members.count) competencies (\(ChangeFacts.list(facts.members)))" : "In \(facts.side.place)"
    return "\(place), \(facts.renumbering?.phrase ?? "levels have other numbers")."
  }
}
