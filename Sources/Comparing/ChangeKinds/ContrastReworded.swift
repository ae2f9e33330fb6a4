/// A contrast has other words, on either half.
public enum ContrastReworded: ChangeKind {
  public static let name = "contrast-reworded"
  public static let events: Set<ChangeEvent> = [.init(.contrast, .reworded)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.review
  public static let documentation = ChangeDocumentation(
    meaning: "A contrast has other words, on either half.",
    rule: "Review: the line may run elsewhere.",
    example: "“not: agreeing with everything” became “not: giving in”.")

  public static func message(_ facts: ChangeFacts) -> String {
    "A contrast of \(facts.side.placeWithin) has other words."
  }
}
