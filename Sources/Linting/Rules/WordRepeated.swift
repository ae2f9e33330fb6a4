public import Diagnostics
import FrameworkModel
import SourceText

/// Finds words that stand twice in a row.
public struct WordRepeated: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "word-repeated", family: .source, severity: .warning,
    finds: "A small word stands twice in a row: \"the the\". In English.",
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
    guard subject.isEnglish, let (first, second) = Self.repetition(in: placed.statement.text) else { return nil }
    return finding(
      "\"\(first) \(second)\": the word stands twice. Remove one.", at: placed.statement.location,
      about: placed.entity, in: subject)
  }

  /// The first such word, as it stands both times. Punctuation between the two makes them two phrases, so blanks alone
  /// separate words here.
  private static func repetition(in text: String) -> (String, String)? {
    text.withUTF8Span { bytes -> (String, String)? in
      var last = 0..<0
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == 0x20 {
        let word = start..<end
        start = end + 1
        if word.count == last.count, !word.isEmpty, word.count <= longest,
          word.indices.allSatisfy({ bytes[$0] | 0x20 == bytes[$0 - word.lowerBound + last.lowerBound] | 0x20 })
        {
          let second = String(utf8: bytes.extracting(word))
          if words.contains(second.lowercased()) { return (String(utf8: bytes.extracting(last)), second) }
        }
        last = word
      }
      return nil
    }
  }
}
