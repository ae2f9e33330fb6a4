public import Diagnostics
import FrameworkModel
import SourceText

/// Finds gaps that somebody meant to fill in.
public struct TextUnfinished: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "text-unfinished", family: .sections, severity: .warning,
    finds: "A text holds a gap to be filled in: \"[insert name]\", \"TBD\", \"TODO\", \"XXX\", \"____\".",
    matters: "Published, it shows everybody that the text was not read before.",
    example: "- Explains the values of [insert company name].",
    instead: "- Explains the values of the company.")

  public init(options: RuleOptions) {}

  public var signs: TextSigns? { [.gap, .capitals] }

  public func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic? {
    guard let gap = Self.gap(in: placed.statement.text),
      !subject.isPlaceholder(placed.statement.location)
    else { return nil }
    return finding(
      "\"\(gap)\" is a gap that was to be filled in. Fill it in.", at: subject.location(of: gap, in: placed.statement),
      about: placed.entity, in: subject)
  }

  private static let marks: Set<String> = ["TBD", "TBC", "TODO", "FIXME", "XXX", "XXXX", "TK"]
  private static let requests = [
    "insert ", "add ", "enter ", "your ", "name of ", "company", "organization", "tbd", "tbc",
  ]

  private static func gap(in text: String) -> Substring? {
    guard mayHoldGap(text) else { return nil }
    let gaps = gaps(in: text)
    if gaps.isEmpty { return nil }
    // What stands in quotation marks is spoken about.
    let quoted = QuotedParts(text)
    return gaps.first { !quoted.hold($0) }
  }

  private static func gaps(in text: String) -> [Substring] {
    var gaps = Word.all(in: text).map(\.text).filter { marks.contains(String($0)) }
    if let line = text.firstRange(of: "____") { gaps.append(text[line]) }
    if let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") {
      let inside = text[text.index(after: open)..<close].lowercased()
      if requests.contains(where: inside.hasPrefix) { gaps.append(text[open...close]) }
    }
    return gaps
  }

  /// Whether there is a bracket, a run of underscores, or two capitals that begin one of the marks.
  private static func mayHoldGap(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch (last, byte) {
      case (_, 0x5B), (0x5F, 0x5F): return true
      case (UInt8(ascii: "T"), UInt8(ascii: "B")), (UInt8(ascii: "T"), UInt8(ascii: "O")),
        (UInt8(ascii: "T"), UInt8(ascii: "K")), (UInt8(ascii: "F"), UInt8(ascii: "I")),
        (UInt8(ascii: "X"), UInt8(ascii: "X")):
        return true
      default: last = byte
      }
    }
    return false
  }
}
