/// A resource has other words.
public enum ResourceReworded: ChangeKind {
  public static let name = "resource-reworded"
  public static let events: Set<ChangeEvent> = [.init(.resource, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A resource has other words.",
    rule: "Minor: resources are offers.",
    example: "“The Patient Desk” became “The Patient Desk, second edition”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "A resource that \(facts.side.place) recommends has other words."
  }
}
