public import Diagnostics
import FrameworkModel
import SourceText

/// Finds level numbers that are left out between two levels.
public struct LevelGap: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-gap", family: .levels, severity: .warning,
    finds: "The numbers of a competency's levels leave one or more out: 1, 2, 4.",
    matters: """
      Either a level was lost, or the number is wrong; people who are assessed at the missing level find nothing. A scale \
      may start above 1: that is no gap.
      """,
    example: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 3. Leads
      - Settles quarrels between teams.
      """,
    instead: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 2. Builds the team
      - Settles small quarrels early.
      Level 3. Leads
      - Settles quarrels between teams.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let repeats = subject.repeatedLevels()
    var findings: [Diagnostic] = []
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      // Looked at in their places: copies of competencies cost more than the rule.
      let levels = competencies[index].levels
      for rank in levels.indices.dropFirst() where levels[rank].number > levels[rank - 1].number + 1 {
        let (lower, upper) = (levels[rank - 1], levels[rank])
        let missing = upper.number - lower.number - 1
        // A repeated heading beside the gap explains it, and level-repeated says which number it should have.
        guard
          !(missing == 1 && repeats[index, default: []].contains(where: [lower.number, upper.number].contains))
        else { continue }
        findings.append(
          finding(
            message(missing, lower: lower.number, upper: upper.number), at: upper.location,
            about: Entity(competency: index, level: upper.number), in: subject,
            related: [Note(message: "level \(lower.number) is here", location: lower.location)]))
      }
    }
    return findings
  }

  private func message(_ missing: Int, lower: Int, upper: Int) -> String {
    if missing == 1 {
      return """
        There is no level \(lower + 1) between level \(lower) and level \(upper). Write it, or give this one its number: \
        \(lower + 1).
        """
    }
    return """
      There are no levels \(lower + 1) to \(upper - 1) between level \(lower) and level \(upper). Write them, or give this \
      one its number: \(lower + 1).
      """
  }
}

extension LintSubject {
  /// The level numbers that a source states twice, for each competency that has any.
  func repeatedLevels() -> [Int: Set<Int>] {
    var repeats: [Int: Set<Int>] = [:]
    for observation in observations {
      guard case .levelRepeated(let number, _) = observation.fact, let entity = observation.entity else { continue }
      repeats[entity.competency, default: []].insert(number)
    }
    return repeats
  }
}
