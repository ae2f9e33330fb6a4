public import Diagnostics
import FrameworkModel
import SourceText

/// Finds words that stand twice in a row.
public struct WordRepeated: Rule {
  public static let documentation = RuleDocumentation(
    name: "word-repeated", family: .source, severity: .warning,
    finds: "A small word stands twice in a row: \"the the\". In English.",
    matters: "It is a slip that spell checkers and tired eyes miss, most often where a line was wrapped.",
    example: "- Asks for the the team's view.",
    instead: "- Asks for the team's view.")

  public init(options: RuleOptions) {}

  /// Words that never rightly stand twice in a row; "that that" and "had had" may.
  private static let words: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "if", "into", "its", "of", "or", "our",
    "the",
    "their", "they", "this", "to", "was", "we", "were", "what", "when", "which", "with", "you", "your",
  ]

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    subject.forEachStatement { placed in
      // Punctuation between the two makes them two phrases, so blanks alone separate words here.
      var last: Substring = ""
      for word in placed.statement.text.split(separator: " ") {
        defer { last = word }
        guard word.utf8.count <= 6, last.utf8.count == word.utf8.count, Self.words.contains(word.lowercased()),
          last.lowercased() == word.lowercased()
        else { continue }
        findings.append(
          finding(
            "\"\(last) \(word)\": the word stands twice. Remove one.", at: placed.statement.location,
            about: placed.entity, in: subject))
        break
      }
    }
    return findings
  }
}
