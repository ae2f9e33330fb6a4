public import Diagnostics
import FrameworkModel

/// Finds brackets that open and never close, or close and never opened.
public struct BracketUnmatched: StatementRule {
  public static let documentation = RuleDocumentation(
    name: "bracket-unmatched", family: .source, severity: .warning,
    finds: "A text has an opening bracket without its closing one, or the other way round.",
    matters: "Mostly a piece of the text is missing, or two texts were joined.",
    example: "- Shares news with others (at meetings, in writing.",
    instead: "- Shares news with others (at meetings, in writing).")

  public init(options: RuleOptions) {}

  public var signs: TextSigns? { .bracket }

  public func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic? {
    if placed.statement.withUTF8Span(Self.isBalanced) { return nil }
    guard let (bracket, partner) = Self.unmatched(in: placed.statement.text) else { return nil }
    return finding(
      "The bracket \"\(bracket)\" has no \"\(partner)\" in this text. Add it, or remove this one.",
      at: placed.statement.location, about: placed.entity, in: subject)
  }

  private static func unmatched(in text: String) -> (Character, Character)? {
    let pairs: [Character: Character] = ["(": ")", "[": "]"]
    let openings: [Character: Character] = [")": "(", "]": "["]
    var open: [Character] = []
    var before: Character = " "
    for character in text {
      defer { before = character }
      if pairs[character] != nil {
        open.append(character)
      } else if let opening = openings[character] {
        if open.last == opening {
          open.removeLast()
        } else if before.isLetter || before.isNumber, isEnumerator(text) {
          // "a) first, b) second": no bracket opens there.
          continue
        } else {
          return (character, opening)
        }
      }
    }
    return open.last.flatMap { bracket in pairs[bracket].map { (bracket, $0) } }
  }

  /// Whether each bracket has its partner, as in nearly all texts.
  private static func isBalanced(_ text: Span<UInt8>) -> Bool {
    var open: [UInt8] = []
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "("): open.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: ")"), UInt8(ascii: "]"): if open.popLast() != text[index] { return false }
      default: break
      }
    }
    return open.isEmpty
  }

  /// Whether a text numbers its parts with "a)" or "1)".
  private static func isEnumerator(_ text: String) -> Bool {
    text.split(separator: " ").contains { word in
      word.hasSuffix(")") && word.count <= 3 && word.dropLast().allSatisfy { $0.isLetter || $0.isNumber }
    }
  }
}
