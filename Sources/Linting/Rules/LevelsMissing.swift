public import Diagnostics
import FrameworkModel

/// Finds competencies without levels where levels are expected.
public struct LevelsMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "levels-missing", family: .levels, severity: .warning,
    finds: """
      A competency has no proficiency levels although its development activities are meant for levels, the framework has \
      a scale, or its other competencies have levels. One that has nothing but a name is competency-empty's.
      """,
    matters: "Nobody can be assessed in it, and activities \"for levels 1 to 3\" lead nowhere.",
    example: """
      Teamwork
      Working with others towards one goal.
      Level 1-3 Activities
      - Ask a colleague to watch how you run a meeting.
      """,
    instead: """
      Teamwork
      Working with others towards one goal.
      Level 1. Takes part
      - Shares what others need to know.
      Level 1-3 Activities
      - Ask a colleague to watch how you run a meeting.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    return subject.competenciesLackingLevels().map { index in
      let activity = competencies[index].activities.first { $0.levels != nil }
      let why =
        activity == nil ? "others of this framework have them" : "its development activities are meant for levels"
      return finding(
        "\"\(competencies[index].name.text)\" has no proficiency levels, but \(why). Write its levels.",
        at: subject.nameLocation(of: competencies[index]), about: Entity(competency: index), in: subject,
        related: activity.map { [Note(message: "an activity for levels", location: $0.statement.location)] } ?? [])
    }
  }
}
