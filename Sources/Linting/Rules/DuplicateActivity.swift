public import Diagnostics
import FrameworkModel
import SourceText

/// Finds development activities that are stated more than once.
public struct DuplicateActivity: Rule {
  public static let documentation = RuleDocumentation(
    name: "duplicate-activity", family: .duplicates, severity: .warning,
    finds: """
      A competency recommends the same development activity twice, for the same levels or for others. Letter case, \
      punctuation and white space do not count; steps may repeat.
      """,
    matters: """
      Whoever plans their own growth reads it twice and looks for the difference. Mostly a list was copied for the next \
      levels and one item forgotten.
      """,
    example: """
      Level 1-2 Activities
      - Ask a colleague to watch how you run a meeting.
      Level 3-5 Activities
      - Ask a colleague to watch how you run a meeting.
      """,
    instead: """
      Level 1-2 Activities
      - Ask a colleague to watch how you run a meeting.
      Level 3-5 Activities
      - Ask your team what your meetings lack.
      """,
    options: [
      RuleOption(
        "across-competencies", .boolean(false),
        "Whether activities of different competencies are compared: one activity can help with several.")
    ])

  private let acrossCompetencies: Bool

  public init(options: RuleOptions) { acrossCompetencies = options.flag("across-competencies") }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    if acrossCompetencies { return findings(DistinctTexts(subject.activities), in: subject) }
    var findings: [Diagnostic] = []
    // Activities come competency by competency.
    var rest = subject.activities[...]
    while let first = rest.first {
      let own = rest.prefix { $0.competency == first.competency }
      rest = rest.dropFirst(own.count)
      findings += self.findings(DistinctTexts(Array(own)), in: subject)
    }
    return findings
  }

  private func findings(_ texts: DistinctTexts, in subject: LintSubject) -> [Diagnostic] {
    texts.repeats.filter { !$0.text.wordHashes.isEmpty }.map { activity, first in
      finding(on: activity.placed, first: first.placed, in: subject)
    }
  }

  private func finding(on activity: PlacedStatement, first: PlacedStatement, in subject: LintSubject) -> Diagnostic {
    let location = activity.statement.location
    let place = subject.place(of: first.statement.location, seenFrom: location)
    let (own, other) = (levels(of: activity, in: subject), levels(of: first, in: subject))
    let isElsewhere = first.entity.competency != activity.entity.competency
    let whose =
      isElsewhere
      ? " in the competency \"\(subject.framework.competencies[first.entity.competency].name.text)\""
      : own == other ? "" : other.map { " for \($0)" } ?? " for no level"
    let advice = own == other || isElsewhere ? "Remove one of the two" : "State it once for all these levels"
    return finding(
      "This activity is already recommended\(whose) (\(place)). \(advice), or say what is different here.",
      at: location, about: activity.entity, in: subject,
      related: [Note(message: "stated first here", location: first.statement.location)])
  }

  /// The levels that an activity is meant for, in words.
  private func levels(of activity: PlacedStatement, in subject: LintSubject) -> String? {
    guard let index = activity.entity.item?.index else { return nil }
    let levels = subject.framework.competencies[activity.entity.competency].activities[index].levels
    return levels.map { $0.from == $0.to ? "level \($0.from)" : "levels \($0.from) to \($0.to)" }
  }
}
