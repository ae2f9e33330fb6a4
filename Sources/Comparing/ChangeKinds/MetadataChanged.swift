/// What the framework says of itself changed: title, version, language, publisher, license or description.
public enum MetadataChanged: ChangeKind {
  public static let name = "metadata-changed"
  private static let parts: [Part] = [
    .frameworkTitle, .version, .language, .publisher, .license, .frameworkDescription,
  ]
  public static let events = Set(
    parts.flatMap { part in [ChangeVerb.added, .removed, .reworded, .corrected].map { ChangeEvent(part, $0) } })
  public static let mirror = ChangeMirror.itself
  public static let changeClass = ChangeClass.editorial
  public static let documentation = ChangeDocumentation(
    meaning: """
      What the framework says of itself changed: title, version, language, publisher, license or description.
      """,
    rule: """
      Editorial: it says nothing of people. Minor for the license and the language, which decide who may use it.
      """,
    example: "The publisher was “HR” and is “People Office”.")

  public static func changeClass(of facts: ChangeFacts) -> ChangeClass {
    facts.event.part == .license || facts.event.part == .language ? .minor : changeClass
  }

  public static func message(_ facts: ChangeFacts) -> String {
    let field = facts.event.part.phrase
    return switch facts.event.verb {
    case .added: "The framework now states its \(field): \(facts.newQuote)."
    case .removed: "The framework no longer states its \(field). It was \(facts.oldQuote)."
    default: "The framework's \(field) is now \(facts.newQuote) instead of \(facts.oldQuote)."
    }
  }
}
