/// A development activity is meant for other levels.
public enum ActivityReleveled: ChangeKind {
  public static let name = "activity-releveled"
  public static let events: Set<ChangeEvent> = [
    .init(.activityLevels, .added), .init(.activityLevels, .removed), .init(.activityLevels, .reworded),
  ]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A development activity is meant for other levels.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Spend a day at the service desk.” was for levels 1 to 2 and is for levels 1 to 3.")

  public static func message(_ facts: ChangeFacts) -> String {
    let activity = "The development activity \(ChangeFacts.quote(facts.side.host ?? "")) in \(facts.side.placeWithin)"
    return switch facts.event.verb {
    case .added: "\(activity) is now for \(ChangeFacts.levels(facts.newText))."
    case .removed: "\(activity) is no longer for \(ChangeFacts.levels(facts.oldText)), but for any."
    default: "\(activity) is for \(ChangeFacts.levels(facts.newText)) instead of \(facts.oldText)."
    }
  }
}
