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
    var firsts: [String: (Location, Entity)] = [:]
    var findings: [Diagnostic] = []
    subject.forEachQuestion { question, entity in
      let text = TextFolding.fold(question.statement.text)
      guard !text.isEmpty else { return }
      guard let (first, firstEntity) = firsts[text] else {
        firsts[text] = (question.statement.location, entity)
        return
      }
      let location = question.statement.location
      let whose =
        firstEntity.competency == entity.competency
        ? "" : " in the competency \"\(subject.framework.competencies[firstEntity.competency].name.text)\""
      findings.append(
        finding(
          """
          This question is already asked\(whose) (\(subject.place(of: first, seenFrom: location))). Ask for something \
          else here, or remove it.
          """,
          at: location, about: entity, in: subject, related: [Note(message: "asked first here", location: first)]))
    }
    return findings
  }
}
