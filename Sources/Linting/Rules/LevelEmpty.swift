public import Diagnostics
import FrameworkModel

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
    for (index, competency) in subject.framework.competencies.enumerated() {
      for level in competency.levels where level.isEmpty {
        let entity = Entity(competency: index, level: level.number)
        guard !unwritten.contains(entity) else { continue }
        findings.append(
          finding(
            "Level \(level.number) has a heading and nothing else. Write what people do at this level, or remove it.",
            at: level.location, about: entity, in: subject))
      }
    }
    return findings
  }
}

extension Level {
  fileprivate var isEmpty: Bool {
    description == nil && behaviors.isEmpty && negativeBehaviors.isEmpty && questions.isEmpty
  }
}
