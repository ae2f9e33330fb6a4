/// A step of a development activity stands elsewhere. When its words changed too, that is part of the same change.
public enum StepMoved: ChangeKind {
  public static let name = "step-moved"
  public static let events: Set<ChangeEvent> = [.init(.step, .moved)]
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.minor
  public static let documentation = ChangeDocumentation(
    meaning: """
      A step of a development activity stands elsewhere. When its words changed too, that is part of the same \
      change.
      """,
    rule: "Minor: activities help people grow; nobody is assessed by them.",
    example: "“Agree on a date.” now stands under another activity.")

  public static func message(_ facts: ChangeFacts) -> String {
    """
    A step moved within the development activities of \(facts.side.placeWithin)\(facts.rewordedToo): \
    \(facts.newQuote).
    """
  }
}
