public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that ask for two things at once.
public struct DoubleBarrelled: Rule {
  public static let documentation = RuleDocumentation(
    name: "double-barrelled", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      A behavior joins two verbs with "and" or "or": "Settles quarrels and coaches others". In English, for verbs that \
      cannot be nouns.
      """,
    matters: "A person may do the one and not the other; then no score is right.",
    example: "- Settles small quarrels early and explains decisions.",
    instead: """
      - Settles small quarrels early.
      - Explains decisions.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    subject.forEachBehavior { behavior in
      guard let (first, second) = Self.verbs(behavior.statement.text) else { return }
      findings.append(
        finding(
          "This behavior asks for two things: \"\(first)\" and \"\(second)\". Make two behaviors of it, or keep the one that counts.",
          at: behavior.statement.location, about: behavior.entity, in: subject))
    }
    return findings
  }

  /// The two verbs, when the first word is a verb and one in the same form follows "and", "or" or a semicolon's "and".
  private static func verbs(_ text: String) -> (String, String)? {
    let words = Word.all(in: String(text.prefix(600)))
    guard let start = words.firstIndex(where: { !$0.lowercased.hasSuffix("ly") }), start < 2,
      let form = Verbs.form(of: words[start].lowercased), form != .gerund
    else { return nil }
    for (word, next) in zip(words[(start + 1)...], words[(start + 1)...].dropFirst())
    where word.lowercased == "and" || word.lowercased == "or" {
      if Verbs.isCertainly(next.lowercased, form) { return (String(words[start].text), String(next.text)) }
    }
    return nil
  }
}
