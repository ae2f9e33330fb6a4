/// A resource stands under another heading.
public enum ResourceRefiled: ChangeKind {
  public static let name = "resource-refiled"
  public static let events: Set<ChangeEvent> = [
    .init(.resourceKind, .added), .init(.resourceKind, .removed), .init(.resourceKind, .reworded),
    .init(.resourceKind, .corrected),
  ]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.editorial
  public static let documentation = ChangeDocumentation(
    meaning: "A resource stands under another heading.",
    rule: "Editorial: the resource is the same.",
    example: "“The Patient Desk” stood under Books and stands under Reading.")

  public static func message(_ facts: ChangeFacts) -> String {
    let resource = "The resource \(ChangeFacts.quote(facts.side.host ?? "")) of \(facts.side.placeWithin)"
    return switch facts.event.verb {
    case .added: "\(resource) now stands under \(facts.newText)."
    case .removed: "\(resource) no longer stands under \(facts.oldText)."
    default: "\(resource) stands under \(facts.newText) instead of \(facts.oldText)."
    }
  }
}
