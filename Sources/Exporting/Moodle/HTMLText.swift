import FrameworkModel

/// Descriptions as Moodle keeps them: HTML that is XML as well, all texts escaped.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in PlainText.clean(text).unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  static func paragraph(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.isEmpty ? "" : "<p>\(escaped)</p>"
  }

  /// The definition, and what else a competency says, in sections.
  /// - Parameter isNameCut: Whether the short name does not hold all of the name.
  static func description(of competency: Competency, isNameCut: Bool) -> String {
    var html = competency.definition.map { paragraph($0.text) } ?? ""
    if isNameCut { html += heading("Full name") + paragraph(competency.name.text) }
    for level in competency.levels where !level.questions.isEmpty {
      html += heading("Interview questions for level \(level.number)") + list(level.questions.map(item))
    }
    if !competency.questions.isEmpty { html += heading("Interview questions") + list(competency.questions.map(item)) }
    if !competency.activities.isEmpty {
      html += heading("Development activities") + list(competency.activities.map(item))
    }
    return html
  }

  private static func heading(_ text: String) -> String { "<h4>\(text)</h4>" }

  private static func list(_ items: [String]) -> String {
    items.isEmpty ? "" : "<ul>\(items.map { "<li>\($0)</li>" }.joined())</ul>"
  }

  private static func item(_ question: Question) -> String {
    escaped(question.statement.text) + list(question.probes.map { escaped($0.text) })
  }

  private static func item(_ activity: Activity) -> String {
    let levels = activity.levels.map { " <em>(levels \($0.from) to \($0.to))</em>" } ?? ""
    return escaped(activity.statement.text) + levels + list(activity.steps.map(item))
  }

  private static func item(_ step: Step) -> String { escaped(step.statement.text) + list(step.steps.map(item)) }
}
