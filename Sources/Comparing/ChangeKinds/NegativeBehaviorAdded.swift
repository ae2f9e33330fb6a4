/// A competency names something that it does not look like and did not name before.
public enum NegativeBehaviorAdded: ChangeKind {
  public static let name = "negative-behavior-added"
  public static let events: Set<ChangeEvent> = [.init(.negativeBehavior, .added)]
  public static let mirror = ChangeMirror.kind("negative-behavior-removed")
  public static let changeClass = ChangeClass.breaking
  public static let documentation = ChangeDocumentation(
    meaning: "A competency names something that it does not look like and did not name before.",
    rule: "Breaking: it now counts against people and did not before.",
    example: "Client Focus now names “Promises what cannot be kept.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) now counts against people: \(facts.newQuote)."
  }
}
