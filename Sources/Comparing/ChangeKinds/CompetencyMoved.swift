/// A competency stands in another cluster, or came into one or left it.
public enum CompetencyMoved: ChangeKind {
  public static let name = "competency-moved"
  public static let events: Set<ChangeEvent> = [
    .init(.cluster, .added), .init(.cluster, .removed), .init(.cluster, .reworded),
  ]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A competency stands in another cluster, or came into one or left it.",
    rule: "Minor: the cluster orders competencies; what each asks stays.",
    example: "Client Focus stood under Business and stands under People.")

  public static func message(_ facts: ChangeFacts) -> String {
    switch facts.event.verb {
    case .added: "\(facts.side.place) now belongs to the cluster \(facts.newText)."
    case .removed: "\(facts.side.place) no longer belongs to the cluster \(facts.oldText)."
    default: "\(facts.side.place) moved from the cluster \(facts.oldText) to \(facts.newText)."
    }
  }
}
