public import Diagnostics
import FrameworkModel

/// Finds level numbers that the scale does not have.
public struct LevelOutsideScale: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-outside-scale", family: .levels, severity: .warning,
    finds: """
      A level, or the range of a development activity, names a number that the framework's scale does not have; without \
      a scale, one that the competency's levels do not reach.
      """,
    matters: "Nobody is at that level, so nobody will ever be shown the text.",
    example: """
      Level 1. Takes part
      Level 2. Builds the team
      Level 3 Activities
      - Ask a colleague to watch how you run a meeting.
      """,
    instead: """
      Level 1. Takes part
      Level 2. Builds the team
      Level 2 Activities
      - Ask a colleague to watch how you run a meeting.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let competencies = subject.framework.competencies
    let whose = subject.framework.scale.isEmpty ? "its levels run" : "the scale runs"
    for index in competencies.indices {
      // Looked at in their places: copies of competencies cost more than the rule.
      let levels = competencies[index].levels
      guard let scale = subject.scaleNumbers(of: levels) else { continue }
      for rank in levels.indices where !scale.contains(levels[rank].number) {
        let level = levels[rank]
        findings.append(
          finding(
            """
            Level \(level.number) is not on the scale: \(whose) from \(scale.lowerBound) to \(scale.upperBound). Give it a \
            number between these, or extend the scale.
            """,
            at: level.location, about: Entity(competency: index, level: level.number), in: subject))
      }
      // Activities of one range stand under one heading: say it once.
      var reported: Set<LevelRange> = []
      let activities = competencies[index].activities
      for number in activities.indices {
        guard let levels = activities[number].levels, !scale.contains(levels.from) || !scale.contains(levels.to),
          reported.insert(levels).inserted
        else { continue }
        let range = levels.from == levels.to ? "level \(levels.from)" : "levels \(levels.from) to \(levels.to)"
        let nearest = levels.to > scale.upperBound ? "highest is \(scale.upperBound)" : "lowest is \(scale.lowerBound)"
        findings.append(
          finding(
            """
            This activity is for \(range), but \(whose) from \(scale.lowerBound) to \(scale.upperBound). Correct the \
            heading above it: the \(nearest).
            """,
            at: activities[number].statement.location, about: Entity(competency: index, item: .init(.activity, number)),
            in: subject))
      }
    }
    return findings
  }
}
