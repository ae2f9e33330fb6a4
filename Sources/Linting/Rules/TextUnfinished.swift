public import Diagnostics
import FrameworkModel
import SourceText

/// Finds gaps that somebody meant to fill in.
public struct TextUnfinished: Rule {
  public static let documentation = RuleDocumentation(
    name: "text-unfinished", family: .sections, severity: .warning,
    finds: "A text holds a gap to be filled in: \"[insert name]\", \"TBD\", \"TODO\", \"XXX\", \"____\".",
    matters: "Published, it shows everybody that the text was not read before.",
    example: "- Explains the values of [insert company name].",
    instead: "- Explains the values of the company.")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    // What the reader took for a placeholder is reported as one.
    let placeholders = Set(
      subject.observations.compactMap { observation -> Location? in
        if case .placeholder = observation.fact { observation.location } else { nil }
      })
    var findings: [Diagnostic] = []
    subject.forEachStatement { placed in
      guard let gap = Self.gap(in: placed.statement.text), !placeholders.contains(placed.statement.location) else {
        return
      }
      findings.append(
        finding(
          "\"\(gap)\" is a gap that was to be filled in. Fill it in.", at: placed.statement.location,
          about: placed.entity, in: subject))
    }
    return findings
  }

  private static let marks: Set<String> = ["TBD", "TBC", "TODO", "FIXME", "XXX", "XXXX", "TK"]
  private static let requests = [
    "insert ", "add ", "enter ", "your ", "name of ", "company", "organization", "tbd", "tbc",
  ]

  private static func gap(in text: String) -> String? {
    if let word = Word.all(in: text).first(where: { marks.contains(String($0.text)) }) { return String(word.text) }
    if text.contains("____") { return "____" }
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else { return nil }
    let inside = text[text.index(after: open)..<close].lowercased()
    return requests.contains { inside.hasPrefix($0) } ? String(text[open...close]) : nil
  }
}
