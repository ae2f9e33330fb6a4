import SourceText

/// A framework as Markdown that people read and Rung reads back without loss: the words and signs that `Exporting` writes and
/// `CanonicalReading` reads.
///
/// Each text stands on one line. What Markdown, HTML or a terminal would take for a sign is escaped, so that the signs of the
/// form cannot be mixed up with a text.
public enum MarkdownForm {
  /// What the front matter says in `format`.
  public static let format = "rung-markdown/1"

  /// The headings of a competency's parts.
  public enum Part: String, CaseIterable, Sendable {
    case behaviors = "What it looks like"
    case negativeBehaviors = "What it does not look like"
    case contrasts = "What it means"
    case questions = "Interview questions"
    case activities = "Development activities"
    case courses = "Courses"
    case resources = "Resources"
    case related = "Related competencies"
    case titles = "Job titles"
  }

  /// What stands behind the title of a section that has none of these headings.
  public static let sectionMark = " <!-- section -->"
  /// A text of no letters.
  public static let empty = "<!-- -->"
  public static let reflectionMark = "*Reflect:* "

  /// A text on one line.
  public static func encoded(_ text: String) -> String { encoded(Array(text.unicodeScalars), marks: [:]) }

  /// - Parameter marks: What stands in front of scalars, by their places.
  static func encoded(_ scalars: [Unicode.Scalar], marks: [Int: String]) -> String {
    if scalars.isEmpty { return empty }
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      if let mark = marks[place] { result += mark.unicodeScalars }
      let isEdge = place == 0 || place == scalars.count - 1
      switch scalar {
      case "\n": result += "<br>".unicodeScalars
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#":
        result.append("\\")
        result.append(scalar)
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case " " where isEdge, "\u{FEFF}": result += reference(scalar)
      case "-", "+", "=", ":":
        if place == 0 { result.append("\\") }
        result.append(scalar)
      case ".", ")":
        if place > 0, scalars[..<place].allSatisfy({ ("0"..."9").contains($0) }) { result.append("\\") }
        result.append(scalar)
      default:
        if TerminalCells.isShownAsSign(scalar) || isNoncharacter(scalar) {
          result += reference(scalar)
        } else {
          result.append(scalar)
        }
      }
    }
    if let mark = marks[scalars.count] { result += mark.unicodeScalars }
    return String(result)
  }

  /// The text of what `encoded` gives; what it does not know stays as it is.
  public static func decoded(_ line: String) -> String {
    if line == empty { return "" }
    guard line.utf8.contains(where: { $0 == 0x5C || $0 == 0x26 || $0 == 0x3C }) else { return line }
    let bytes = Array(line.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C where index + 1 < bytes.count && isPunctuation(bytes[index + 1]):
        result.append(bytes[index + 1])
        index += 2
      case 0x26:
        if let (text, length) = entity(bytes, at: index) {
          result += text
          index += length
        } else {
          result.append(0x26)
          index += 1
        }
      case 0x3C where bytes[index...].starts(with: "<br>".utf8):
        result.append(0x0A)
        index += 4
      default:
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text in double quotes, as JSON has it, without what would end a comment.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "<", ">", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        result += escape(scalar.value)
      case "-" where last == "-": result += escape(scalar.value)
      case _ where TerminalCells.isShownAsSign(scalar): result += escape(scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return result + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  static func reference(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "&#\(scalar.value);".unicodeScalars
  }

  static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool { scalar.value & 0xFFFE == 0xFFFE }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !byte.isLetter && !byte.isDigit
  }

  /// A reference to a character: its bytes, and the length of the reference.
  private static func entity(_ bytes: [UInt8], at start: Int) -> (text: [UInt8], length: Int)? {
    for (name, sign) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")] where bytes[start...].starts(with: name.utf8) {
      return (Array(sign.utf8), name.utf8.count)
    }
    guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") else { return nil }
    let digits = bytes[(start + 2)...].prefix(7).prefix { $0.isDigit }
    guard !digits.isEmpty, digits.endIndex < bytes.count, bytes[digits.endIndex] == UInt8(ascii: ";"),
      let value = UInt32(String(decoding: digits, as: UTF8.self)), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (Array(String(Character(scalar)).utf8), digits.count + 3)
  }
}
