public import Diagnostics
import FrameworkModel

/// Finds competencies without a definition.
public struct DefinitionMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "definition-missing", family: .sections, severity: .warning,
    finds: "A competency has no definition.",
    matters:
      "The definition is what people agree on before they look at levels; without it, each reads the name their own way.",
    example: """
      Teamwork
      Level 1. Takes part
      - Shares what others need to know.
      """,
    instead: """
      Teamwork
      Definition: Working with others towards one goal.
      Level 1. Takes part
      - Shares what others need to know.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let unfilled = subject.unfilledSections()
    return subject.framework.competencies.enumerated().compactMap { index, competency in
      // A heading without text, or a placeholder, is reported as such.
      guard competency.definition == nil, unfilled[index]?.contains(.definition) != true else { return nil }
      return finding(
        "\"\(competency.name.text)\" has no definition. Say in a sentence or two what it means, below its name.",
        at: subject.nameLocation(of: competency), about: Entity(competency: index), in: subject)
    }
  }
}
