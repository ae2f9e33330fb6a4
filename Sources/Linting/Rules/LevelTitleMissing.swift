public import Diagnostics
import FrameworkModel

/// Finds levels without a title among levels that have one.
public struct LevelTitleMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "level-title-missing", family: .levels, severity: .warning,
    finds: "Levels have no title while other levels of the competency have one; one finding for each competency.",
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
      let untitled = levels.filter { level in
        !level.hasTitle && !withoutHeading.contains(Entity(competency: index, level: level.number))
      }
      guard let first = untitled.first else { continue }
      let isOne = untitled.count == 1
      findings.append(
        finding(
          """
          \(LevelNumbers.opening(untitled.map(\.number))) of "\(competencies[index].name.text)" \(isOne ? "has" : "have") \
          no title; level \(titled.number) has "\(title.text)". Give \(isOne ? "it" : "each") one.
          """,
          at: first.location, about: Entity(competency: index, level: isOne ? first.number : nil), in: subject,
          related: untitled.dropFirst().map { Note(message: "no title here", location: $0.location) }))
    }
    return findings
  }
}
