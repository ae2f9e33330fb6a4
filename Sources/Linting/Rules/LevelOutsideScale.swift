public import Diagnostics
import FrameworkModel

/// Finds level numbers that the scale does not have.
public struct LevelOutsideScale: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-outside-scale", family: .levels, severity: .warning,
    finds: """
      Levels, or the range of a development activity, have numbers that the framework's scale does not have; without a \
      scale, numbers that the competency's levels do not reach. One finding for each competency, or for all that are off \
      the scale in the same way.
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
    levels(subject) + activities(subject)
  }

  /// From so many competencies on that are off the scale in the same way, one finding says so for all.
  private static let listed = 3

  // MARK: Levels

  /// The levels of one competency that the scale does not have.
  private struct Outsiders {
    var competency: Int
    var levels: [Level]
  }

  private func levels(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    var order: [[Int]] = []
    var groups: [[Int]: [Outsiders]] = [:]
    for index in competencies.indices {
      // Looked at in their places: copies of competencies cost more than the rule.
      let levels = competencies[index].levels
      guard let scale = subject.scaleNumbers(of: levels),
        case let outside = levels.indices.filter({ !scale.contains(levels[$0].number) }), !outside.isEmpty
      else { continue }
      let numbers = outside.map { levels[$0].number }
      if groups[numbers] == nil { order.append(numbers) }
      groups[numbers, default: []].append(Outsiders(competency: index, levels: outside.map { levels[$0] }))
    }
    return order.flatMap { numbers -> [Diagnostic] in
      let group = groups[numbers] ?? []
      guard group.count >= Self.listed else { return group.map { finding($0, in: subject) } }
      return [finding(group, numbers, in: subject)]
    }
  }

  private func finding(_ outsiders: Outsiders, in subject: LintSubject) -> Diagnostic {
    let (levels, scale) = (outsiders.levels, subject.scaleNumbers(of: outsiders.levels) ?? 0...0)
    let isOne = levels.count == 1
    return finding(
      """
      \(LevelNumbers.opening(levels.map(\.number))) \(isOne ? "is" : "are") not on the scale: the scale runs from \
      \(scale.lowerBound) to \(scale.upperBound). Give \(isOne ? "it a number" : "them numbers") between these, or \
      extend the scale.
      """,
      at: levels[0].location,
      about: Entity(competency: outsiders.competency, level: isOne ? levels[0].number : nil), in: subject,
      related: levels.dropFirst().map { Note(message: "level \($0.number) is here", location: $0.location) })
  }

  private func finding(_ group: [Outsiders], _ numbers: [Int], in subject: LintSubject) -> Diagnostic {
    let scale = subject.scaleNumbers(of: group[0].levels) ?? 0...0
    return finding(
      """
      \(group.count) competencies have \(LevelNumbers.phrase(numbers)), but the scale runs from \(scale.lowerBound) to \
      \(scale.upperBound). Extend the scale, or give their levels numbers that are on it.
      """,
      at: group[0].levels[0].location, about: nil, in: subject,
      related: group.dropFirst().map { Note(message: "and here", location: $0.levels[0].location) })
  }

  // MARK: Activities

  private func activities(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let competencies = subject.framework.competencies
    let whose = subject.framework.scale.isEmpty ? "its levels run" : "the scale runs"
    for index in competencies.indices {
      guard let scale = subject.scaleNumbers(of: competencies[index].levels) else { continue }
      let own: ClosedRange<Int>? = competencies[index].levels.span
      // Activities of one range stand under one heading: say it once. Of levels that are off the scale it is said above.
      var reported: Set<LevelRange> = []
      let activities = competencies[index].activities
      for number in activities.indices {
        guard let levels = activities[number].levels,
          [levels.from, levels.to].contains(where: { !scale.contains($0) && own?.contains($0) != true }),
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
