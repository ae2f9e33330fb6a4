public import Diagnostics
import FrameworkModel
import SourceText

/// Finds words that stand twice in a row.
public struct WordRepeated: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "word-repeated", family: .source, severity: .warning,
    finds: "A small word stands twice in a row: \"the the\". In English; words in quotation marks are spoken about.",
    matters: "It is a slip that spell checkers and tired eyes miss, most often where a line was wrapped.",
    example: "- Asks for the the team's view.",
    instead: "- Asks for the team's view.")

  public init(options: RuleOptions) {}

  public var signs: TextSigns? { .wordTwice }

  /// Words that never rightly stand twice in a row; "that that" and "had had" may.
  private static let words: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "if", "into", "its", "of", "or", "our",
    "the",
    "their", "they", "this", "to", "was", "we", "were", "what", "when", "which", "with", "you", "your",
  ]
  private static let longest = 5

  public func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic? {
    guard subject.isEnglish else { return nil }
    let text = placed.statement.text
    let repetitions = Self.repetitions(in: text)
    guard !repetitions.isEmpty else { return nil }
    let quoted = QuotedParts(text)
    guard let both = repetitions.first(where: { !quoted.hold($0) }) else { return nil }
    return finding(
      "\"\(both)\": the word stands twice. Remove one.", at: subject.location(of: both, in: placed.statement),
      about: placed.entity, in: subject)
  }

  /// Such words, both times. Punctuation between the two makes them two phrases, so blanks alone separate words here.
  private static func repetitions(in text: String) -> [Substring] {
    let words = text.split(separator: " ")
    return zip(words, words.dropFirst()).compactMap { first, second in
      guard first.utf8.count == second.utf8.count, second.utf8.count <= longest,
        Self.words.contains(second.lowercased()),
        first.lowercased() == second.lowercased()
      else { return nil }
      return text[first.startIndex..<second.endIndex]
    }
  }
}
