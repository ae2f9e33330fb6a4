public import Diagnostics
import FrameworkModel

/// Finds questions without a question mark, and requests with one.
public struct QuestionMark: Rule {
  public static let documentation = RuleDocumentation(
    name: "question-mark", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      An interview or probing question asks something and ends without a question mark; or it is a request ("Tell us \
      about …") and ends with one. In English.
      """,
    matters: "Interviewers read the questions aloud; the mark tells them how.",
    example: """
      - What did you do then.
      - Tell us about a quarrel that you settled?
      """,
    instead: """
      - What did you do then?
      - Tell us about a quarrel that you settled.
      """,
    fixSafety: .safe("it replaces the sign at the end; the words stay."))

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    subject.forEachQuestion { question, entity in
      for statement in [question.statement] + question.probes {
        guard let last = Sentences.all(in: statement.text).last else { continue }
        if QuestionWords.asks(last), !last.contains("?"), !Self.isOneOfMany(last) {
          findings.append(
            finding(
              "This is a question and ends without a question mark. End it with one.",
              at: subject.lastCharacter(of: statement), about: entity, in: subject,
              fix: fix("?", statement, in: subject)))
        } else if last.hasSuffix("?"), QuestionWords.invites(last), !Self.asksToo(last) {
          findings.append(
            finding(
              "This is a request and ends with a question mark. End it with a full stop.",
              at: subject.lastCharacter(of: statement), about: entity, in: subject,
              fix: fix(".", statement, in: subject)))
        }
      }
    }
    return findings
  }

  /// Whether a sentence goes on behind a colon or a semicolon: then its end says nothing about its beginning.
  private static func isOneOfMany(_ sentence: Substring) -> Bool {
    sentence.contains { ":;)".contains($0) }
  }

  /// Whether a request goes on with a question: "Tell us about one: how did you …?"
  private static func asksToo(_ sentence: Substring) -> Bool {
    let words = Word.all(in: String(sentence)).map(\.lowercased)
    let auxiliaries: Set<String> = [
      "did", "do", "does", "would", "were", "was", "are", "is", "have", "has", "can", "could",
    ]
    let pairs = zip(words, words.dropFirst())
    return sentence.contains { ",:;–—".contains($0) }
      || pairs.contains { auxiliaries.contains($0) && ["you", "your", "they", "it", "the", "others"].contains($1) }
  }

  private func fix(_ sign: String, _ statement: Statement, in subject: LintSubject) -> Fix? {
    let location = subject.lastCharacter(of: statement)
    guard let last = statement.text.last, subject.text(at: location) == String(last) else { return nil }
    if last.isLetter || last.isNumber {
      return subject.appending(sign, to: statement).map {
        Fix(message: "Add \"\(sign)\".", isSafe: true, edits: [$0])
      }
    }
    guard ".?!".contains(last) else { return nil }
    return Fix(message: "End it with \"\(sign)\".", isSafe: true, edits: [.init(location: location, text: sign)])
  }
}
