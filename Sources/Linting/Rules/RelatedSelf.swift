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
    var key = FoldedKey()
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      // Looked at in their places: copies of relations cost more than the rule.
      let related = competencies[index].related
      if related.isEmpty { continue }
      let own = key.of(competencies[index].name)
      for place in related.indices {
        guard related[place].target == competencies[index].id || key.of(related[place].name) == own else { continue }
        findings.append(
          finding(
            "\"\(competencies[index].name.text)\" names itself as a related competency. Name another, or remove it.",
            at: related[place].name.location, about: Entity(competency: index, item: .init(.related, place)),
            in: subject))
      }
    }
    return findings
  }
}
