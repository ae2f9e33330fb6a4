public import Diagnostics
import FrameworkModel
import SourceText

/// Finds interview questions about what an employer must not ask.
public struct ProtectedTopicQuestion: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "protected-topic-question", family: .questions, severity: .warning,
    finds: """
      An interview or probing question asks about age, family, health, origin or religion of the candidate. In English; \
      only questions that plainly do are found.
      """,
    matters: "In many countries such questions are unlawful, whatever the answer is used for.",
    example: "- Do you have children?",
    instead: "- This work needs travel of five days a month. How would you arrange for it?")

  public init(options: RuleOptions) {}

  public var signs: TextSigns? { .question }

  /// Folded phrases that plainly ask about a protected topic, with the topic.
  private static let phrases: [(String, String)] = [
    ("how old are you", "age"), ("what is your age", "age"), ("your date of birth", "age"),
    ("when were you born", "age"),
    ("are you married", "family"), ("your marital status", "family"), ("do you have children", "family"),
    ("do you have kids", "family"), ("have any children", "family"), ("plan to have children", "family"),
    ("planning a family", "family"), ("are you pregnant", "family"), ("your spouse", "family"),
    ("your husband", "family"), ("your wife", "family"), ("child care arrangements", "family"),
    ("childcare arrangements", "family"),
    ("do you have a disability", "health"), ("do you have any disabilities", "health"), ("are you disabled", "health"),
    ("your medical history", "health"), ("how many sick days", "health"), ("do you take any medication", "health"),
    ("where were you born", "origin"), ("where are you from originally", "origin"), ("your native language", "origin"),
    ("your mother tongue", "origin"), ("your nationality", "origin"), ("your race", "origin"),
    ("your ethnicity", "origin"), ("your ethnic background", "origin"),
    ("your religion", "religion"), ("your religious beliefs", "religion"), ("do you go to church", "religion"),
    ("which religious holidays", "religion"), ("what religious holidays", "religion"),
    ("your sexual orientation", "private life"), ("your political party", "political views"),
    ("who did you vote for", "political views"), ("are you a union member", "union membership"),
  ]

  private static let matcher = PhraseMatcher(phrases.map(\.0))

  public func mayFind(_ wordHashes: [UInt64]) -> Bool { Self.matcher.mayStand(in: wordHashes) }

  public func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic? {
    guard placed.kind == .question || placed.kind == .probe, subject.isEnglish,
      let index = Self.matcher.firstPhrase(in: placed.statement.text)
    else { return nil }
    return finding(
      """
      This asks about the candidate's \(Self.phrases[index].1), which employers in many countries must not do. Ask about \
      what the work needs instead.
      """,
      at: placed.statement.location, about: placed.entity, in: subject)
  }
}
