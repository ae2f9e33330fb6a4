public import Diagnostics
import FrameworkModel
import SourceText

/// Finds competencies that name themselves as related.
public struct RelatedSelf: Rule {
  public static let documentation = RuleDocumentation(
    name: "related-self", family: .references, severity: .warning,
    finds: "A competency names itself among its related competencies.",
    matters: "The link goes in a circle. Mostly another competency was meant, or the list was copied.",
    example: """
      Teamwork
      Related competencies: Judgment, Teamwork
      """,
    instead: """
      Teamwork
      Related competencies: Judgment
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, competency) in subject.framework.competencies.enumerated() where !competency.related.isEmpty {
      let own = TextFolding.fold(competency.name.text)
      for (number, relation) in competency.related.enumerated()
      where relation.target == competency.id || TextFolding.fold(relation.name.text) == own {
        findings.append(
          finding(
            "\"\(competency.name.text)\" names itself as a related competency. Name another, or remove it.",
            at: relation.name.location, about: Entity(competency: index, item: .init(.related, number)),
            in: subject))
      }
    }
    return findings
  }
}
