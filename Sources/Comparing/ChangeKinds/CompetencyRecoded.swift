/// A competency has another code, or got or lost one.
public enum CompetencyRecoded: ChangeKind {
  public static let name = "competency-recoded"
  public static let events: Set<ChangeEvent> = [.init(.code, .added), .init(.code, .removed), .init(.code, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A competency has another code, or got or lost one.",
    rule: "Minor: a code is a label for lists and says nothing of people.",
    example: "Client Focus had the code CF and has CLF.")

  public static func message(_ facts: ChangeFacts) -> String {
    switch facts.event.verb {
    case .added: "\(facts.side.place) now has the code \(facts.newText)."
    case .removed: "\(facts.side.place) no longer has the code \(facts.oldText)."
    default: "\(facts.side.place) has the code \(facts.newText) instead of \(facts.oldText)."
    }
  }
}
