/// A negative behavior is no longer named.
public enum NegativeBehaviorRemoved: ChangeKind {
  public static let name = "negative-behavior-removed"
  public static let events: Set<ChangeEvent> = [.init(.negativeBehavior, .removed)]
  public static let mirror = ChangeMirror.kind("negative-behavior-added")
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: "A negative behavior is no longer named.",
    rule: "Minor: it no longer counts against people.",
    example: "Client Focus no longer names “Promises what cannot be kept.”")

  public static func message(_ facts: ChangeFacts) -> String {
    "\(facts.side.place) no longer counts against people: \(facts.oldQuote)."
  }
}
