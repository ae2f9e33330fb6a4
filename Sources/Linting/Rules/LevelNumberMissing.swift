public import Diagnostics
import FrameworkModel

/// Finds competencies whose levels have names but no numbers.
public struct LevelNumberMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-number-missing", family: .levels, severity: .info,
    finds: "The levels of a competency have names only; Rung counted them from the lowest to the highest.",
    matters: """
      Reports, profiles and comparisons of versions go by the numbers. A list of names does not always say which end is \
      the lowest, and one name more in the middle gives new numbers to all behind it.
      """,
    example: """
      Basic
      - Shares what others need to know.
      Expert
      - Builds teams across the organization.
      """,
    instead: """
      Level 1 - Basic
      - Shares what others need to know.
      Level 2 - Expert
      - Builds teams across the organization.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    return competencies.indices.compactMap { index in
      // Looked at in their places: copies of levels cost more than the rule.
      let levels = competencies[index].levels
      guard levels.indices.contains(where: { levels[$0].infers(.number) }) else { return nil }
      let named = levels.filter { $0.infers(.number) && $0.hasTitle }
      guard named.count >= 2, let lowest = named.first, let highest = named.last, let low = lowest.title,
        let high = highest.title
      else { return nil }
      return finding(
        "The levels have no numbers; \"\(low.text)\" was counted as level \(lowest.number) and \"\(high.text)\" as level "
          + "\(highest.number). Write the numbers in front of the names.",
        at: low.location, about: Entity(competency: index), in: subject,
        related: [Note(message: "counted as level \(highest.number)", location: high.location)])
    }
  }
}
