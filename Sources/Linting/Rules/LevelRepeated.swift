public import Diagnostics
import FrameworkModel
import SourceText

/// Finds level headings that repeat a number.
public struct LevelRepeated: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-repeated", family: .levels, severity: .error,
    finds: "Two headings of one competency announce the same level.",
    matters: """
      Nobody can say which of the two texts is the level. Whatever is published is untrue for half of the readers.
      """,
    example: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 1. Builds the team
      - Settles small quarrels early.
      """,
    instead: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 2. Builds the team
      - Settles small quarrels early.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let scale = Set(subject.framework.scale.map(\.number))
    // The numbers of each competency that repeats one, gathered once.
    var numbers: [Int: Set<Int>] = [:]
    return subject.observations.compactMap { observation in
      guard case .levelRepeated(let number, let first) = observation.fact else { return nil }
      let place = subject.place(of: first, seenFrom: observation.location)
      var advice = "Give each level its own number, or join the two."
      if let competency = observation.entity?.competency {
        let own = numbers[competency] ?? Set(subject.framework.competencies[competency].levels.map(\.number))
        numbers[competency] = own
        if let free = freeNumber(beside: number, own, scale) {
          advice = "From the numbers around it, one of the two should be level \(free)."
        }
      }
      return finding(
        "Level \(number) is announced a second time; the first is at \(place). \(advice)",
        at: observation.location, about: observation.entity, in: subject,
        related: [Note(message: "level \(number) is first announced here", location: first)])
    }
  }

  /// The one number next to `number` that no level has although there are levels on its far side, or the scale has it.
  private func freeNumber(beside number: Int, _ numbers: Set<Int>, _ scale: Set<Int>) -> Int? {
    let candidates = [number - 1, number + 1].filter { candidate in
      candidate > 0 && !numbers.contains(candidate)
        && (numbers.contains(2 * candidate - number) || scale.contains(candidate))
    }
    return candidates.count == 1 ? candidates[0] : nil
  }
}
