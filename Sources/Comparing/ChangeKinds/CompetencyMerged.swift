/// Several competencies became one: at least half of what an old one held went there.
public enum CompetencyMerged: ChangeKind {
  public static let name = "competency-merged"
  public static let events: Set<ChangeEvent> = [.init(.competency, .merged)]
  public static let mirror = ChangeMirror.kind("competency-split")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "Several competencies became one: at least half of what an old one held went there.",
    rule: "Breaking: one assessment now stands for what were several.",
    example: "Writing and Speaking became Communication.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(ChangeFacts.list(facts.members)) were merged into \(facts.newText)."
  }
}
