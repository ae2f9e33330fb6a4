public import Diagnostics
import FrameworkModel

/// Finds interview questions without probing questions among ones that have them.
public struct QuestionWithoutProbes: Rule {
  public static let documentation = RuleDocumentation(
    name: "question-without-probes", family: .questions, severity: .info, isOnByDefault: false,
    finds: "An interview question has no probing questions while others of the competency have some.",
    matters: "Interviewers then follow up in their own ways, and candidates are not compared by the same answers.",
    example: """
      - Tell us about a quarrel that you settled.
      Probing Questions
      * Who was involved?
      - Tell us about a decision that you changed.
      """,
    instead: """
      - Tell us about a quarrel that you settled.
      Probing Questions
      * Who was involved?
      - Tell us about a decision that you changed.
      Probing Questions
      * What made you change it?
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let competencies = subject.framework.competencies
    var findings: [Diagnostic] = []
    subject.forEachQuestion { question, entity in
      guard question.probes.isEmpty, competencies[entity.competency].has(.probes) else { return }
      findings.append(
        finding(
          "This question has no probing questions; others of \"\(competencies[entity.competency].name.text)\" have some. Add what to ask next.",
          at: question.statement.location, about: entity, in: subject))
    }
    return findings
  }
}
