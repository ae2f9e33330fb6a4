/// A competency names a related one that it did not name.
public enum RelatedAdded: ChangeKind {
  public static let name = "related-added"
  public static let events: Set<ChangeEvent> = [.init(.related, .added)]
  public static let mirror = ChangeMirror.kind("related-removed")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A competency names a related one that it did not name.",
    rule: "Minor: a link helps readers to find their way.",
    example: "Client Focus now names Service Excellence as related.")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) now names \(facts.newText) as related."
  }
}
