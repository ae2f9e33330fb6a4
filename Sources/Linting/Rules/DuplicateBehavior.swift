public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that are stated more than once.
public struct DuplicateBehavior: Rule {
  public static let documentation = RuleDocumentation(
    name: "duplicate-behavior", family: .duplicates, severity: .warning,
    finds: """
      A behavior is stated a second time: in the same level, at another level, or in another competency; negative \
      behaviors too, and what is both wanted and unwanted. Letter case, punctuation, quotation marks and white space do \
      not count.
      """,
    matters: """
      At two levels it cannot tell them apart; in two competencies the same observation is scored twice; twice in one \
      level it is a slip.
      """,
    example: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 2. Builds the team
      - Shares what others need to know
      """,
    instead: """
      Level 1. Takes part
      - Shares what others need to know.
      Level 2. Builds the team
      - Makes sure that everybody shares what others need to know.
      """,
    options: [
      RuleOption("across-competencies", .boolean(true), "Whether behaviors of different competencies are compared.")
    ])

  private let acrossCompetencies: Bool

  public init(options: RuleOptions) { acrossCompetencies = options.flag("across-competencies") }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var firsts = FirstsByCompetency()
    return repeats(subject).compactMap { behavior, first in
      if behavior.wordHashes.isEmpty { return nil }
      let known = acrossCompetencies ? first : firsts.first(sameAs: behavior, first)
      return known.map { finding(on: behavior.placed, first: $0.placed, in: subject) }
    }
  }

  /// All that stand a second time: the negative behaviors come behind the others.
  private func repeats(_ subject: LintSubject) -> [(text: ComparedText, first: ComparedText)] {
    if subject.negativeBehaviors.isEmpty { return subject.distinctBehaviors.repeats }
    return DistinctTexts(subject.behaviors + subject.negativeBehaviors).repeats
  }

  /// Where texts that stand several times stand first in each competency.
  private struct FirstsByCompetency {
    private struct Key: Hashable {
      var text: UInt64
      var competency: Int
    }

    private var firsts: [Key: ComparedText] = [:]

    /// The first in the same competency that says the same; nil for the first itself.
    /// - Parameter first: The first of all that say the same.
    mutating func first(sameAs text: ComparedText, _ first: ComparedText) -> ComparedText? {
      if first.competency == text.competency { return first }
      let key = Key(text: text.hash, competency: text.competency)
      if let known = firsts[key] { return known }
      firsts[key] = text
      return nil
    }
  }

  private func finding(on behavior: PlacedStatement, first: PlacedStatement, in subject: LintSubject) -> Diagnostic {
    let location = behavior.statement.location
    let place = subject.place(of: first.statement.location, seenFrom: location)
    let relation = relation(of: first, to: behavior, in: subject)
    let message =
      if first.kind == behavior.kind {
        "This behavior already stands \(relation) (\(place)). \(advice(first, behavior))"
      } else {
        """
        This negative behavior also stands among the wanted ones \(relation) (\(place)). Remove it from one of the two \
        lists.
        """
      }
    return finding(
      message, at: location, about: behavior.entity, in: subject,
      related: [Note(message: "stated first here", location: first.statement.location)])
  }

  private func relation(of first: PlacedStatement, to second: PlacedStatement, in subject: LintSubject) -> String {
    if first.entity.competency != second.entity.competency {
      return "in the competency \"\(subject.framework.competencies[first.entity.competency].name.text)\""
    }
    if first.entity.level == second.entity.level, first.kind == second.kind { return "in the same list" }
    return first.entity.level.map { "at level \($0)" } ?? "among the behaviors of no level"
  }

  private func advice(_ first: PlacedStatement, _ second: PlacedStatement) -> String {
    if first.entity.competency == second.entity.competency, first.entity.level == second.entity.level {
      return "Remove one of the two."
    }
    return "Say what is different here, or remove one of the two."
  }
}
