/// Levels have other numbers and hold what they held. Competencies renumbered alike are one change.
public enum LevelRenumbered: ChangeKind {
  public static let name = "level-renumbered"
  public static let events: Set<ChangeEvent> = [.init(.level, .renumbered)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "Levels have other numbers and hold what they held. Competencies renumbered alike are one change.",
    rule: "Breaking: the number that someone was given now stands for something else.",
    example: "Levels 2 to 5 became 1 to 4.")

  public static func message(_ facts: ChangeFacts) -> String {
    let place =
      facts.members.count > 1
      ? "In \(facts.members.count) competencies (\(ChangeFacts.list(facts.members)))" : "In \(facts.side.place)"
    return "\(place), \(facts.renumbering?.phrase ?? "levels have other numbers")."
  }
}
