/// A resource is no longer there.
public enum ResourceRemoved: ChangeKind {
  public static let name = "resource-removed"
  public static let events: Set<ChangeEvent> = [.init(.resource, .removed)]
  public static let mirror = ChangeMirror.kind("resource-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A resource is no longer there.",
    rule: "Minor: resources are offers.",
    example: "Client Focus no longer recommends “The Fax Handbook”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer recommends the resource \(facts.oldQuote)."
  }
}
