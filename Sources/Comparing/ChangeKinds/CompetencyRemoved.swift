/// A competency is no longer in the framework.
public enum CompetencyRemoved: ChangeKind {
  public static let name = "competency-removed"
  public static let events: Set<ChangeEvent> = [.init(.competency, .removed)]
  public static let mirror = ChangeMirror.kind("competency-added")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A competency is no longer in the framework.",
    rule: "Breaking: assessments, plans and job profiles that name it lose what they point to.",
    example: "The old version had Fax Etiquette; the new one has nothing like it.")

  public static func message(_ facts: ChangeFacts) -> String {
    "The framework no longer has \(facts.oldText)\(facts.withContents)."
  }
}
