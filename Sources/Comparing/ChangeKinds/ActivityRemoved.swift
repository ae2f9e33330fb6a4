/// A development activity is no longer there.
public enum ActivityRemoved: ChangeKind {
  public static let name = "activity-removed"
  public static let events: Set<ChangeEvent> = [.init(.activity, .removed)]
  public static let mirror = ChangeMirror.kind("activity-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A development activity is no longer there.",
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "Client Focus no longer suggests “Read the fax manual.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer has the development activity \(facts.oldQuote)\(facts.withContents)."
  }
}
