public import Diagnostics
import FrameworkModel
import SourceText

/// Finds levels with nothing in them.
public struct LevelEmpty: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-empty", family: .levels, severity: .warning,
    finds:
      "Levels of a competency have headings but no text, no behavior and no question; one finding for each competency.",
    matters: "People who are assessed at this level have nothing to be measured by.",
    example: """
      Level 1. Takes part
      Level 2. Builds the team
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
    // A placeholder is reported as one.
    var unwritten: Set<Entity> = []
    for observation in subject.observations {
      guard case .placeholder = observation.fact, let entity = observation.entity, let level = entity.level else {
        continue
      }
      unwritten.insert(Entity(competency: entity.competency, level: level))
    }
    let competencies = subject.framework.competencies
    return competencies.indices.compactMap { index in
      // Looked at in their places: copies of competencies cost more than the rule.
      let levels = competencies[index].levels
      let empty = levels.indices.filter { rank in
        levels[rank].isEmpty && !unwritten.contains(Entity(competency: index, level: levels[rank].number))
      }
      .filter { !competencies[index].hasText(behind: levels[$0]) }
      return empty.isEmpty ? nil : finding(empty.map { levels[$0] }, of: index, in: subject)
    }
  }

  /// One finding about all empty levels of a competency.
  private func finding(_ levels: [Level], of index: Int, in subject: LintSubject) -> Diagnostic {
    let numbers = levels.map(\.number)
    let name = subject.framework.competencies[index].name.text
    let isOne = levels.count == 1
    return finding(
      """
      \(LevelNumbers.opening(numbers)) of "\(name)" \(isOne ? "has a heading" : "have headings") and nothing else. Write \
      what people do at \(isOne ? "this level, or remove it" : "these levels, or remove them").
      """,
      at: levels[0].location, about: Entity(competency: index, level: isOne ? numbers[0] : nil), in: subject,
      related: levels.dropFirst().map { Note(message: "level \($0.number) is empty too", location: $0.location) })
  }
}

extension Competency {
  /// Whether text of no level stands between a level's heading and the next one's: then the level only looks empty, since
  /// that text was taken for the competency's own.
  fileprivate func hasText(behind level: Level) -> Bool {
    let start = level.location.range.start
    let next = levels.map(\.location).filter { $0.source == level.location.source && $0.range.start > start }
      .map(\.range.start).min()
    let texts = (behaviors + negativeBehaviors + questions.map(\.statement)).map(\.location)
    return texts.contains {
      $0.source == level.location.source && $0.range.start > start && $0.range.start < next ?? .max
    }
  }
}

extension Level {
  fileprivate var isEmpty: Bool {
    description == nil && behaviors.isEmpty && negativeBehaviors.isEmpty && questions.isEmpty
  }
}
