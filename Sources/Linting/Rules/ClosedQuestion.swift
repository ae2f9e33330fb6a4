public import Diagnostics
import FrameworkModel

/// Finds interview questions that a yes or a no answers.
public struct ClosedQuestion: Rule {
  public static let documentation = RuleDocumentation(
    name: "closed-question", family: .style, severity: .info, isOnByDefault: false,
    finds: "An interview question can be answered with yes or no, and nothing in it asks for more. In English.",
    matters: "The candidate says yes, and the interviewer has learned nothing that could be scored.",
    example: "- Have you ever settled a quarrel?",
    instead: "- Tell us about a quarrel that you settled.",
    options: [
      RuleOption("probes", .boolean(false), "Whether probing questions are checked too; they often may be closed.")
    ])

  private let checksProbes: Bool

  public init(options: RuleOptions) { checksProbes = options.flag("probes") }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    subject.forEachQuestion { question, entity in
      // Where probing questions follow, these ask for more.
      var statements = question.probes.isEmpty ? [question.statement] : []
      if checksProbes { statements += question.probes }
      for statement in statements where Self.isClosed(statement.text) {
        findings.append(
          finding(
            "This question can be answered with yes or no. Ask what the person did: \"Tell us about a time when you …\".",
            at: statement.location, about: entity, in: subject))
      }
    }
    return findings
  }

  static func isClosed(_ text: String) -> Bool {
    let sentences = Sentences.all(in: text)
    guard sentences.contains(where: { $0.hasSuffix("?") }) else { return false }
    return sentences.allSatisfy { sentence in
      guard sentence.hasSuffix("?") else { return !QuestionWords.invites(sentence) }
      return QuestionWords.opensClosed(sentence)
    }
  }
}
