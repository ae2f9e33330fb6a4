extension ChangeKind {
  private static let metadata: [Part] = [
    .frameworkTitle, .version, .language, .publisher, .license, .frameworkDescription,
  ]

  static let metadataChanged = ChangeKind(
    "metadata-changed",
    Set(
      metadata.flatMap { part in [ChangeVerb.added, .removed, .reworded, .corrected].map { ChangeEvent(part, $0) } }),
    .editorial,
    meaning: """
      What the framework says of itself changed: title, version, language, publisher, license or description.
      """,
    rule: """
      Editorial: it says nothing of people. Minor for the license and the language, which decide who may use it.
      """,
    example: "The publisher was “HR” and is “People Office”.",
    classed: metadataClass(of:)
  ) { facts in
    let field = facts.event.part.phrase
    return switch facts.event.verb {
    case .added: "The framework now states its \(field): \(facts.newQuote)."
    case .removed: "The framework no longer states its \(field). It was \(facts.oldQuote)."
    default: "The framework's \(field) is now \(facts.newQuote) instead of \(facts.oldQuote)."
    }
  }

  private static func metadataClass(of facts: ChangeFacts) -> ChangeClass {
    facts.event.part == .license || facts.event.part == .language ? .minor : .editorial
  }
}
