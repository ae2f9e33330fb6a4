public import Diagnostics
import FrameworkModel

/// Finds levels without a title among levels that have one.
public struct LevelTitleMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-title-missing", family: .levels, severity: .warning,
    finds: "A level has no title while other levels of the competency have one.",
    matters: "Reports and profiles show the titles side by side; this level shows up as a bare number.",
    example: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 2
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
    // Where the whole heading is missing, level-heading-missing says so.
    var withoutHeading: Set<Entity> = []
    for observation in subject.observations {
      guard case .levelHeadingMissing(let number) = observation.fact, let entity = observation.entity else { continue }
      withoutHeading.insert(Entity(competency: entity.competency, level: number))
    }
    var findings: [Diagnostic] = []
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      // Looked at in their places: copies of levels cost more than the rule.
      let levels = competencies[index].levels
      guard levels.indices.contains(where: { !levels[$0].hasTitle }),
        let titled = levels.first(where: \.hasTitle), let title = titled.title
      else { continue }
      for level in levels where !level.hasTitle {
        let entity = Entity(competency: index, level: level.number)
        guard !withoutHeading.contains(entity) else { continue }
        findings.append(
          finding(
            "Level \(level.number) has no title; level \(titled.number) has \"\(title.text)\". Give it one.",
            at: level.location, about: entity, in: subject))
      }
    }
    return findings
  }
}
