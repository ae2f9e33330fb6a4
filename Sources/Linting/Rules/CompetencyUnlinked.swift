public import Diagnostics
import FrameworkModel

/// Finds competencies that stand apart: none is related to them, and they are related to none.
public struct CompetencyUnlinked: Rule {
  public static let documentation = RuleDocumentation(
    name: "competency-unlinked", family: .references, severity: .info, isOnByDefault: false,
    finds: """
      A competency names no related one and is named by none, in a framework whose other competencies do. `rung xref` shows also \
      who is only mentioned in texts.
      """,
    matters: "Nobody who reads the others is led to it.",
    example: """
      Teamwork
      Related competencies: Judgment
      Judgment
      Related competencies: Teamwork
      Planning
      """,
    instead: """
      Teamwork
      Related competencies: Judgment, Planning
      Judgment
      Related competencies: Teamwork
      Planning
      Related competencies: Teamwork
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    var linked: Set<String> = []
    for competency in competencies {
      for relation in competency.related where relation.target != competency.id {
        linked.insert(competency.id)
        if let target = relation.target { linked.insert(target) }
      }
    }
    if linked.isEmpty { return [] }
    return competencies.indices.filter { !linked.contains(competencies[$0].id) }.map { index in
      finding(
        "\"\(competencies[index].name.text)\" has no related competency, and is none of another. Name those that go with it.",
        at: subject.nameLocation(of: competencies[index]), about: Entity(competency: index), in: subject)
    }
  }
}
