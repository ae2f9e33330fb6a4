/// The framework has a competency that it did not have.
public enum CompetencyAdded: ChangeKind {
  public static let name = "competency-added"
  public static let events: Set<ChangeEvent> = [.init(.competency, .added)]
  public static let mirror = ChangeMirror.kind("competency-removed")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "The framework has a competency that it did not have.",
    rule: "Breaking: people are assessed by something that they were not assessed by.",
    example: "The new version has Data Privacy; the old one had nothing like it.")

  public static func message(_ facts: ChangeFacts) -> String {
    "The framework now asks for \(facts.newText)\(facts.withContents)."
  }
}
