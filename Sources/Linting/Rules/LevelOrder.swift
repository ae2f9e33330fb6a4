public import Diagnostics
import FrameworkModel

/// Finds levels that stand neither from low to high nor from high to low.
public struct LevelOrder: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-order", family: .levels, severity: .warning,
    finds: "The levels of a competency run up and then down, or down and then up: 1, 3, 2.",
    matters: """
      Readers follow a scale in one direction. A level out of line is often a wrong number. Either direction is fine; \
      the published form always runs from low to high.
      """,
    example: """
      Level 1. Takes part
      Level 3. Leads
      Level 2. Builds the team
      """,
    instead: """
      Level 1. Takes part
      Level 2. Builds the team
      Level 3. Leads
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .levelOutOfOrder(let number, let previous) = observation.fact else { return nil }
      return finding(
        """
        Level \(number) stands behind level \(previous), out of line with the other levels. Move it to its place, or \
        correct its number.
        """,
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
