public import Diagnostics
import FrameworkModel
import SourceText

/// Finds levels with nothing in them.
public struct LevelEmpty: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-empty", family: .levels, severity: .warning,
    finds: "A level has a heading but no text, no behavior and no question.",
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
    var findings: [Diagnostic] = []
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      // Looked at in their places: copies of competencies cost more than the rule.
      let levels = competencies[index].levels
      for rank in levels.indices where levels[rank].isEmpty {
        let (competency, level) = (competencies[index], levels[rank])
        let entity = Entity(competency: index, level: level.number)
        guard !unwritten.contains(entity), !competency.hasText(behind: level) else { continue }
        findings.append(
          finding(
            "Level \(level.number) has a heading and nothing else. Write what people do at this level, or remove it.",
            at: level.location, about: entity, in: subject))
      }
    }
    return findings
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
