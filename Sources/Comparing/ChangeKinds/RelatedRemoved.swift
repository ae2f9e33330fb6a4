/// A competency no longer names a related one.
public enum RelatedRemoved: ChangeKind {
  public static let name = "related-removed"
  public static let events: Set<ChangeEvent> = [.init(.related, .removed)]
  public static let mirror = ChangeMirror.kind("related-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A competency no longer names a related one.",
    rule: "Minor: a link helps readers to find their way.",
    example: "Client Focus no longer names Service Excellence as related.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer names \(facts.oldText) as related."
  }
}
