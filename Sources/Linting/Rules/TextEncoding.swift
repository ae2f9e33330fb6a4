public import Diagnostics
import FrameworkModel
import SourceText

/// Finds sources that are not UTF-8, and letters that a wrong decoding left behind.
public struct TextEncoding: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "text-encoding", family: .source, severity: .warning,
    finds: """
      A source is not saved as UTF-8; or a text holds what is left when one is read with the wrong encoding: \
      "â€™" for an apostrophe, "Ã©" for é, the sign \u{FFFD}.
      """,
    matters: "Such letters are published as they are. Other programs may read the file in yet another way.",
    example: "- Asks for the customerâ€™s view.",
    instead: "- Asks for the customer’s view.")

  public init(options: RuleOptions) {}

  public var signs: TextSigns? { .damage }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .decoded(let encoding) = observation.fact else { return nil }
      return finding(
        "This file is saved as \(encoding.phrase), not UTF-8; it was read all the same. Save it as UTF-8.",
        at: observation.location, about: observation.entity, in: subject)
    }
  }

  public func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic? {
    guard let damage = Self.damage(in: placed.statement.text) else { return nil }
    return finding(
      "\"\(damage)\" was left by a wrong encoding when this text was copied. Write what was meant.",
      at: placed.statement.location, about: placed.entity, in: subject)
  }

  /// The first damaged letters of a text.
  private static func damage(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\u{FFFD}" { return "\u{FFFD}" }
      guard index + 1 < scalars.count else { break }
      let next = scalars[index + 1]
      // UTF-8 read as Windows-1252: the lead byte of é is Ã, those of ’ are â€.
      if scalar == "Ã" || scalar == "Â", (0x80...0xBF).contains(next.value), next.value != 0xAB, next.value != 0xBB {
        return String(String.UnicodeScalarView([scalar, next]))
      }
      if scalar == "â", next == "€" {
        return String(String.UnicodeScalarView(scalars[index...].prefix(3).filter { $0 != " " }))
      }
    }
    return nil
  }
}

extension SourceText.TextEncoding {
  /// The encoding's name as editors call it.
  fileprivate var phrase: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    case .macRoman: "Mac Roman"
    }
  }
}
