public import Diagnostics
import FrameworkModel
import SourceText

/// Finds related competencies that the framework does not have.
public struct RelatedUnresolved: Rule {
  public static let documentation = RuleDocumentation(
    name: "related-unresolved", family: .references, severity: .warning,
    finds: """
      A competency names a related one that the framework does not have. A framework of a single competency is not \
      checked, and neither is a competency of another framework, written as `framework#competency`.
      """,
    matters: "The link leads nowhere. Mostly the other was renamed, or the name is written in another way here.",
    example: """
      Teamwork
      Related competencies: Judgement
      Judgment
      """,
    instead: """
      Teamwork
      Related competencies: Judgment
      Judgment
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.framework.competencies.count > 1 else { return [] }
    var findings: [Diagnostic] = []
    // Made for the first such relation; mostly there is none.
    var search: NameSearch?
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      let related = competencies[index].related
      guard related.contains(where: { $0.target == nil }) else { continue }
      // Where the next name of a text with several is looked for.
      var offset: UInt32 = 0
      for number in related.indices {
        let relation = related[number]
        if number == 0 || related[number - 1].name.location != relation.name.location { offset = 0 }
        let place = subject.place(of: relation.name, from: offset)
        if let place { offset = place.range.end }
        guard relation.target == nil else { continue }
        if ExternalLink(relation.name.text) != nil { continue }
        var names = search.take() ?? NameSearch(competencies.indices.map { competencies[$0].name.text })
        let nearest = names.nearest(to: relation.name.text).map { "Did you mean \"\($0)\"?" }
        search = names
        findings.append(
          finding(
            """
            No competency of this framework is called "\(relation.name.text)". \
            \(nearest ?? "Correct the name, or remove it.")
            """,
            at: place ?? relation.name.location, about: Entity(competency: index, item: .init(.related, number)),
            in: subject))
      }
    }
    return findings
  }
}
