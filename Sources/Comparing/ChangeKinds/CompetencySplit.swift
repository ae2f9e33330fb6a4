/// A competency became several: at least half of what a new one holds comes from it.
public enum CompetencySplit: ChangeKind {
  public static let name = "competency-split"
  public static let events: Set<ChangeEvent> = [.init(.competency, .split)]
  public static let mirror = ChangeMirror.kind("competency-merged")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A competency became several: at least half of what a new one holds comes from it.",
    rule: "Breaking: an assessment of the old one does not say how someone stands in each of the new ones.",
    example: "Communication became Writing and Speaking.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.oldText) was split into \(ChangeFacts.list(facts.members))."
  }
}
