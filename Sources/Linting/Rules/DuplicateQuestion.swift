public import Diagnostics
import FrameworkModel
import SourceText

/// Finds interview questions that are asked more than once.
public struct DuplicateQuestion: Rule {
  public static let documentation = RuleDocumentation(
    name: "duplicate-question", family: .duplicates, severity: .warning,
    finds: """
      The same interview question stands at two places. Letter case, punctuation and white space do not count; probing \
      questions may repeat.
      """,
    matters: "In one interview it is asked twice, and its answer is scored for two competencies or two levels.",
    example: """
      Level 1
      - Tell us about a quarrel that you settled.
      Level 2
      - Tell us about a quarrel that you settled.
      """,
    instead: """
      Level 1
      - Tell us about a quarrel that you settled.
      Level 2
      - Tell us about a quarrel between two teams that you settled.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    DistinctTexts(subject.questions).repeats.filter { !$0.text.wordHashes.isEmpty }.map { question, first in
      finding(on: question.placed, first: first.placed, in: subject)
    }
  }

  private func finding(on question: PlacedStatement, first: PlacedStatement, in subject: LintSubject) -> Diagnostic {
    let location = question.statement.location
    let whose =
      first.entity.competency == question.entity.competency
      ? "" : " in the competency \"\(subject.framework.competencies[first.entity.competency].name.text)\""
    return finding(
      """
      This question is already asked\(whose) (\(subject.place(of: first.statement.location, seenFrom: location))). Ask \
      for something else here, or remove it.
      """,
      at: location, about: question.entity, in: subject,
      related: [Note(message: "asked first here", location: first.statement.location)])
  }
}
