import SourceText

// Links in the texts of Rung's Markdown: `[words](address)`. Signs of Markdown in texts and addresses are escaped, so that no other
// bracket begins one.

extension MarkdownForm {
  /// What stands in front of links that do not stand in a text, and behind them: JSON within a comment.
  public static let linksStart = " <!-- {\"links\": ["
  public static let linksEnd = "]} -->"

  /// A text on one line, with its links.
  ///
  /// From the first link on whose words are not in the text, they stand behind it in a comment.
  /// - Parameter isLink: Whether the text is itself that of a link, so that none can stand within it.
  public static func encoded(_ statement: Statement, isLink: Bool = false) -> String {
    let scalars = Array(statement.text.unicodeScalars)
    if statement.links.isEmpty { return encoded(scalars, marks: [:]) }
    var marks: [Int: String] = [:]
    var rest = statement.links[...]
    var from = 0
    while !isLink, let link = rest.first,
      let words = place(of: Array(link.text.unicodeScalars), in: scalars, from: from)
    {
      marks[words.lowerBound, default: ""] += "["
      marks[words.upperBound, default: ""] += "](\(address(link.url)))"
      from = words.upperBound
      rest.removeFirst()
    }
    let text = encoded(scalars, marks: marks)
    if rest.isEmpty { return text }
    let links = rest.map { "{\"text\": \(hidden($0.text)), \"url\": \(hidden($0.url))}" }
    return text + linksStart + links.joined(separator: ", ") + linksEnd
  }

  /// The text of what `encoded` gives, and the links that stand within it.
  public static func decodedWithLinks(_ line: String) -> (text: String, links: [TextLink]) {
    guard line.utf8.contains(UInt8(ascii: "[")) else { return (decoded(line), []) }
    let bytes = Array(line.utf8)
    func part(_ range: Range<Int>) -> String { decoded(String(decoding: bytes[range], as: UTF8.self)) }
    var text = ""
    var links: [TextLink] = []
    var done = 0
    var open: Int?
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open = open ?? index
      case UInt8(ascii: "]"):
        guard let start = open, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "("),
          let end = end(ofAddressIn: bytes, from: index + 2)
        else { break }
        let words = part(start + 1..<index)
        text += part(done..<start) + words
        links.append(TextLink(text: words, url: part(index + 2..<end)))
        (done, index, open) = (end + 1, end, nil)
      default: break
      }
      index += 1
    }
    return (text + part(done..<bytes.count), links)
  }

  private static func end(ofAddressIn bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: ")"): return index
      case UInt8(ascii: "("), 0x00...0x20: return nil
      default: index += 1
      }
    }
    return nil
  }

  private static func place(of words: [Unicode.Scalar], in text: [Unicode.Scalar], from: Int) -> Range<Int>? {
    guard let first = words.first, text.count - from >= words.count else { return nil }
    for start in from...(text.count - words.count)
    where text[start] == first && text[start..<start + words.count].elementsEqual(words) {
      return start..<start + words.count
    }
    return nil
  }

  /// An address as it stands between the parentheses of a link.
  private static func address(_ url: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in url.unicodeScalars {
      switch scalar {
      case "\\", "(", ")": result += "\\\(scalar)".unicodeScalars
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\u{0}"..." ", "\"", "[", "]", "|", "`", "\u{7F}", "\u{FEFF}": result += reference(scalar)
      case _ where TerminalCells.isShownAsSign(scalar) || isNoncharacter(scalar): result += reference(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text within a comment, without signs that a line of Rung's Markdown is parted at.
  private static func hidden(_ text: String) -> String {
    var result = ""
    for scalar in quoted(text).unicodeScalars {
      switch scalar {
      case "[": result += "\\u005b"
      case "]": result += "\\u005d"
      case "|": result += "\\u007c"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
