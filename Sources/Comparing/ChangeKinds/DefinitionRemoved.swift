/// A competency lost its definition.
public enum DefinitionRemoved: ChangeKind {
  public static let name = "definition-removed"
  public static let events: Set<ChangeEvent> = [.init(.definition, .removed)]
  public static let mirror = ChangeMirror.kind("definition-added")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency lost its definition.",
    rule: "Review: what the competency means is left to its levels.",
    example: "Client Focus opened with “Puts the needs of clients first.” and now begins with level 1.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) is no longer defined. It said: \(facts.oldQuote)."
  }
}
