public import Diagnostics
import FrameworkModel

/// Finds competencies whose levels have names but no numbers.
public struct LevelNumberMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-number-missing", family: .levels, severity: .info,
    finds: """
      The levels of a competency have names only; Rung counted them from the lowest to the highest. One finding for all \
      competencies with the same names.
      """,
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

  /// From so many competencies with the same names of levels on, one finding says so for all.
  private static let listed = 3

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    var order: [[String]] = []
    var groups: [[String]: [Int]] = [:]
    for index in competencies.indices {
      // Looked at in their places: copies of levels cost more than the rule.
      let levels = competencies[index].levels
      guard levels.indices.contains(where: { levels[$0].infers(.number) }) else { continue }
      let names = levels.map { "\($0.number) \($0.title?.text ?? "")" }
      if groups[names] == nil { order.append(names) }
      groups[names, default: []].append(index)
    }
    return order.flatMap { names -> [Diagnostic] in
      let group = groups[names] ?? []
      guard group.count >= Self.listed else { return group.compactMap { finding([$0], in: subject) } }
      return finding(group, in: subject).map { [$0] } ?? []
    }
  }

  /// One finding about competencies whose levels have the same names.
  private func finding(_ group: [Int], in subject: LintSubject) -> Diagnostic? {
    let competencies = subject.framework.competencies
    let named = competencies[group[0]].levels.filter { $0.infers(.number) && $0.hasTitle }
    guard named.count >= 2, let lowest = named.first, let highest = named.last, let low = lowest.title,
      let high = highest.title
    else { return nil }
    let whose = group.count == 1 ? "The levels have" : "The levels of \(group.count) competencies have"
    let others = group.dropFirst().compactMap { index in
      competencies[index].levels.first { $0.infers(.number) }.map {
        Note(message: "no numbers here either", location: $0.location)
      }
    }
    return finding(
      """
      \(whose) no numbers; "\(low.text)" was counted as level \(lowest.number) and "\(high.text)" as level \
      \(highest.number). Write the numbers in front of the names.
      """,
      at: low.location, about: group.count == 1 ? Entity(competency: group[0]) : nil, in: subject,
      related: [Note(message: "counted as level \(highest.number)", location: high.location)] + others)
  }
}
