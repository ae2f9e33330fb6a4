public import Diagnostics
import FrameworkModel
import SourceText

/// Finds straight quotation marks and apostrophes among typographic ones, or the other way round.
public struct QuoteStyle: Rule {
  public static let documentation = RuleDocumentation(
    name: "quote-style", family: .style, severity: .info, isOnByDefault: false,
    finds: """
      A source mixes straight (' and ") with typographic (’ “ ”) quotation marks and apostrophes; the texts with the rarer \
      kind are found. On a tie, those with straight ones.
      """,
    matters:
      "The mixture shows which texts were pasted from elsewhere, and searches for \"client's\" miss half of them.",
    example: """
      - Asks for the team's view.
      - Asks for the customer’s view.
      - Asks for the manager's view.
      """,
    instead: """
      - Asks for the team's view.
      - Asks for the customer's view.
      - Asks for the manager's view.
      """,
    fixSafety: .safe("it replaces the signs by those of the other kind; the words stay."),
    options: [
      RuleOption(
        "style", .text("consistent"), "`straight`, `typographic`, or `consistent`: as most texts of the source.")
    ])

  private let style: String

  public init(options: RuleOptions) { style = options.text("style") }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var statements: [SourceID: [PlacedStatement]] = [:]
    subject.forEachStatement { statements[$0.statement.location.source, default: []].append($0) }
    var findings: [Diagnostic] = []
    for (_, placed) in statements {
      let straight = placed.count { Self.hasStraight($0.statement.text) }
      let typographic = placed.count { Self.hasTypographic($0.statement.text) }
      let wantsStraight: Bool
      switch style {
      case "straight": wantsStraight = true
      case "typographic": wantsStraight = false
      default:
        guard straight > 0, typographic > 0 else { continue }
        wantsStraight = straight > typographic
      }
      for item in placed {
        let text = item.statement.text
        guard wantsStraight ? Self.hasTypographic(text) : Self.hasStraight(text) else { continue }
        let (found, wanted) = wantsStraight ? ("typographic", "straight") : ("straight", "typographic")
        let why = style == "consistent" ? "; most texts here have \(wanted) ones" : ""
        findings.append(
          finding(
            "This text has \(found) quotation marks or apostrophes\(why). Write \(wanted) ones.",
            at: item.statement.location, about: item.entity, in: subject,
            fix: fix(item.statement, wantsStraight: wantsStraight, in: subject)))
      }
    }
    return findings
  }

  private static func hasStraight(_ text: String) -> Bool { text.utf8.contains { $0 == 0x27 || $0 == 0x22 } }

  private static func hasTypographic(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x2018...0x201F).contains($0.value) }
  }

  /// Replaces the signs in the source's own bytes; those inside tags stay.
  private func fix(_ statement: Statement, wantsStraight: Bool, in subject: LintSubject) -> Fix? {
    let source = subject.sources[Int(statement.location.source.index)]
    let range = statement.location.range
    var edits: [Fix.Edit] = []
    var offset = range.start
    var isInTag = false
    var before: Unicode.Scalar = " "
    for scalar in source.text(range).unicodeScalars {
      let length = UInt32(String(scalar).utf8.count)
      defer {
        offset += length
        before = scalar
      }
      if scalar == "<" { isInTag = true }
      if scalar == ">" { isInTag = false }
      guard !isInTag, let text = Self.replacement(scalar, behind: before, wantsStraight: wantsStraight) else {
        continue
      }
      edits.append(
        .init(location: Location(statement.location.source, SourceRange(offset, offset + length)), text: text))
    }
    return edits.isEmpty ? nil : Fix(message: "Replace the signs.", isSafe: true, edits: edits)
  }

  private static func replacement(
    _ scalar: Unicode.Scalar, behind before: Unicode.Scalar, wantsStraight: Bool
  ) -> String? {
    let opens = !before.properties.isAlphabetic && !".,;:!?)".unicodeScalars.contains(before)
    switch scalar.value {
    case 0x2018...0x201B where wantsStraight: return "'"
    case 0x201C...0x201F where wantsStraight: return "\""
    case 0x27 where !wantsStraight: return opens ? "\u{2018}" : "\u{2019}"
    case 0x22 where !wantsStraight: return opens ? "\u{201C}" : "\u{201D}"
    default: return nil
    }
  }
}
