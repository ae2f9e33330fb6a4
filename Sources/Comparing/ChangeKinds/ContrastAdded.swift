/// A competency says what it means beside what it does not mean, and did not before.
public enum ContrastAdded: ChangeKind {
  public static let name = "contrast-added"
  public static let events: Set<ChangeEvent> = [.init(.contrast, .added)]
  public static let mirror = ChangeMirror.kind("contrast-removed")
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A competency says what it means beside what it does not mean, and did not before.",
    rule: "Review: it draws a line that people may have drawn elsewhere.",
    example: "Client Focus now says “Listening first – not: agreeing with everything.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) now draws a line: \(facts.newQuote)."
  }
}
