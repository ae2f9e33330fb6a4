/// A contrast is no longer there.
public enum ContrastRemoved: ChangeKind {
  public static let name = "contrast-removed"
  public static let events: Set<ChangeEvent> = [.init(.contrast, .removed)]
  public static let mirror = ChangeMirror.kind("contrast-added")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A contrast is no longer there.",
    rule: "Review: a line that people relied on is gone.",
    example: "Client Focus no longer says “Listening first – not: agreeing with everything.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer draws a line: \(facts.oldQuote)."
  }
}
