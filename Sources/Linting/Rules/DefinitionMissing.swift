public import Diagnostics
import FrameworkModel

/// Finds competencies without a definition.
public struct DefinitionMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "definition-missing", family: .sections, severity: .warning,
    finds: "A competency has no definition. One that has nothing but a name is competency-empty's.",
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

  /// From so many competencies without any definition on, one finding says so for all.
  private static let listed = 3

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    let unfilled = subject.unfilledSections()
    // A heading without text, or a placeholder, is reported as such.
    let missing = competencies.indices.filter {
      competencies[$0].definition == nil && unfilled[$0]?.contains(.definition) != true
        && !subject.isEmpty($0, unfilled)
    }
    if missing.count >= Self.listed, missing.count == competencies.count {
      return [
        finding(
          """
          None of the \(missing.count) competencies has a definition. Say in a sentence or two what each means, below its \
          name.
          """,
          at: subject.nameLocation(of: competencies[0]), about: nil, in: subject,
          related: missing.dropFirst().map {
            Note(message: "no definition here", location: subject.nameLocation(of: competencies[$0]))
          })
      ]
    }
    return missing.map { index in
      finding(
        "\"\(competencies[index].name.text)\" has no definition. Say in a sentence or two what it means, below its name.",
        at: subject.nameLocation(of: competencies[index]), about: Entity(competency: index), in: subject)
    }
  }
}
