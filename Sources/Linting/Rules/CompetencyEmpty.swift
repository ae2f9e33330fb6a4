public import Diagnostics
import FrameworkModel

/// Finds competencies of which nothing is said.
public struct CompetencyEmpty: Rule {
  public static let documentation = RuleDocumentation(
    name: "competency-empty", family: .sections, severity: .warning,
    finds: """
      A competency has a name and nothing else: no definition, no levels, no section. Where none of several has more, \
      one finding says so.
      """,
    matters: "It is published as a bare name, and whoever is assessed in it finds nothing to go by.",
    example: "# Teamwork",
    instead: """
      # Teamwork
      Working with others towards one goal.
      Level 1. Takes part
      - Shares what others need to know.
      """)

  public init(options: RuleOptions) {}

  /// From so many competencies of which none has more than a name on, one finding says so for all.
  private static let listed = 3

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    let unfilled = subject.unfilledSections()
    let empty = competencies.indices.filter { subject.isEmpty($0, unfilled) }
    if empty.count >= Self.listed, empty.count == competencies.count {
      return [
        finding(
          "All \(empty.count) competencies have a name and nothing else. Say of each what it means, and what people do.",
          at: subject.nameLocation(of: competencies[0]), about: nil, in: subject,
          related: empty.dropFirst().map {
            Note(message: "nothing but a name", location: subject.nameLocation(of: competencies[$0]))
          })
      ]
    }
    return empty.map { index in
      finding(
        """
        "\(competencies[index].name.text)" has a name and nothing else. Say what it means and what people do, or remove it.
        """,
        at: subject.nameLocation(of: competencies[index]), about: Entity(competency: index), in: subject)
    }
  }
}
