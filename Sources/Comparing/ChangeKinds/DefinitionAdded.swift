/// A competency that had no definition got one.
public enum DefinitionAdded: ChangeKind {
  public static let name = "definition-added"
  public static let events: Set<ChangeEvent> = [.init(.definition, .added)]
  public static let mirror = ChangeMirror.kind("definition-removed")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency that had no definition got one.",
    rule: "Review: what the competency means is said for the first time, and may not be what people took it for.",
    example: "Client Focus now opens with “Puts the needs of clients first.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) is now defined: \(facts.newQuote)."
  }
}
