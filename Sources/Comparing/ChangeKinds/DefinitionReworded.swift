/// The definition of a competency has other words.
public enum DefinitionReworded: ChangeKind {
  public static let name = "definition-reworded"
  public static let events: Set<ChangeEvent> = [.init(.definition, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "The definition of a competency has other words.",
    rule: "Review: the definition decides how all that follows is understood.",
    example: """
      “Puts the needs of clients first.” became “Weighs what clients need against what the service can give.”
      """)

  public static func message(_ facts: ChangeFacts) -> String {
    "The definition of \(facts.side.place) has other words."
  }
}
