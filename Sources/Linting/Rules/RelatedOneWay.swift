public import Diagnostics
import FrameworkModel

/// Finds related competencies that do not name this one in return.
public struct RelatedOneWay: Rule {
  public static let documentation = RuleDocumentation(
    name: "related-one-way", family: .references, severity: .info, isOnByDefault: false,
    finds: "A competency names a related one that does not name it in return.",
    matters: "A relation holds both ways; whoever starts at the other does not find this one.",
    example: """
      Teamwork
      Related competencies: Judgment
      Judgment
      Related competencies: Customer Care
      """,
    instead: """
      Teamwork
      Related competencies: Judgment
      Judgment
      Related competencies: Customer Care, Teamwork
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    let named: [String: Set<String>] = Dictionary(
      competencies.map { ($0.id, Set($0.related.compactMap(\.target))) }, uniquingKeysWith: { $0.union($1) })
    var findings: [Diagnostic] = []
    for (index, competency) in competencies.enumerated() {
      for (place, relation) in competency.related.enumerated() {
        guard let target = relation.target, target != competency.id, named[target]?.contains(competency.id) == false
        else { continue }
        findings.append(
          finding(
            """
            "\(relation.name.text)" does not name "\(competency.name.text)" in return. Add it there, or remove this one.
            """,
            at: relation.name.location, about: Entity(competency: index, item: .init(.related, place)), in: subject))
      }
    }
    return findings
  }
}
