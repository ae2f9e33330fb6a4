public import Diagnostics
import FrameworkModel

/// Finds texts that stand in for content still to be written.
public struct SectionPlaceholder: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "section-placeholder", family: .sections, severity: .warning,
    finds: """
      A section holds a stand-in such as "Content under development", "TBD" or lorem ipsum, or a text is a mark or \
      points elsewhere in place of saying something: `"`, "ditto", "see level 1", "X".
      """,
    matters: """
      Published, it tells everybody that the framework is not finished, and gives them nothing to work with: a profile \
      shows one level alone, without the one that "ditto" means.
      """,
    example: """
      Recommended Courses
      - To be determined
      """,
    instead: """
      Recommended Courses
      - Listening to customers, one day
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .placeholder(let text, let kind) = observation.fact else { return nil }
      let contents = kind == .sections ? "what is still to be written" : "the \(kind.phrase) still to be written"
      return finding(
        "\"\(text)\" stands in for \(contents). Write it now, or remove the section.",
        at: observation.location, about: observation.entity, in: subject)
    }
  }

  // MARK: Texts that say nothing

  public var signs: TextSigns? { .short }

  public func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic? {
    guard let kind = placed.kind, Self.kinds.contains(kind), case let text = placed.statement.text,
      let standIn = StandIns.kind(of: text), !subject.isPlaceholder(placed.statement.location)
    else { return nil }
    let advice =
      switch standIn {
      case .reference: "points elsewhere and says nothing itself. Write the text out: a level is often read alone."
      case .mark: "is a mark in place of the \(kind.phrase). Write what is meant, or remove it."
      }
    let shown = text.contains("\"") ? "`\(text)`" : "\"\(text)\""
    return finding("\(shown) \(advice)", at: placed.statement.location, about: placed.entity, in: subject)
  }

  /// What people read as sentences; names, titles and resources may be as short as a letter.
  private static let kinds: Set<Entity.ItemKind> = [
    .definition, .description, .behavior, .negativeBehavior, .contrast, .question, .probe, .activity, .step,
    .reflection,
  ]
}
