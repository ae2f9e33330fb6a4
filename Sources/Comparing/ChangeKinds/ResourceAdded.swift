/// A resource was added.
public enum ResourceAdded: ChangeKind {
  public static let name = "resource-added"
  public static let events: Set<ChangeEvent> = [.init(.resource, .added)]
  public static let mirror = ChangeMirror.kind("resource-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A resource was added.",
    rule: "Minor: resources are offers.",
    example: "Client Focus now recommends the book “The Patient Desk”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) recommends a new resource: \(facts.newQuote)."
  }
}
