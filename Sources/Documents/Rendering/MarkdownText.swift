/// Texts of runs as Markdown, or as HTML within a table: dressed as they were, and with nothing in them taken for a sign.
enum MarkdownText {
  /// How a line break within a paragraph is written.
  enum Breaks: String {
    /// As one: lines of a paragraph.
    case line = "\n"
    /// As a tag, within a cell.
    case tag = "<br>"
    /// As a blank, within a heading.
    case blank = " "
  }

  /// A paragraph's text on one line, or on several where it breaks lines.
  /// - Parameter isDressed: Whether emphasis is written; a heading's is not, since all of it is one.
  static func render(_ runs: [DocumentRun], breaks: Breaks, isDressed: Bool = true) -> String {
    var text = ""
    for run in joined(runs) {
      var words = Substring(run.text)
      let head = words.prefix(while: \.isWhitespace)
      words = words.dropFirst(head.count)
      let tail = String(words.reversed().prefix(while: \.isWhitespace).reversed())
      words = words.dropLast(tail.count)
      text += head
      if !words.isEmpty { text += dressed(run.isMarkdown ? String(words) : escaped(words), run, isDressed: isDressed) }
      text += tail
    }
    return lines(of: text, breaks)
  }

  /// Joins runs that look alike, and blank ones with what they follow: word processors cut texts anywhere.
  private static func joined(_ runs: [DocumentRun]) -> [DocumentRun] {
    var joined: [DocumentRun] = []
    for run in runs where !run.text.isEmpty {
      if let last = joined.last, last.looks(like: run) || (run.link == last.link && run.text.allSatisfy(\.isWhitespace))
      {
        joined[joined.count - 1].text += run.text
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  private static func dressed(_ text: String, _ run: DocumentRun, isDressed: Bool) -> String {
    var text = text
    // Emphasis does not reach over lines.
    if isDressed, run.isBold || run.isItalic {
      let sign = run.isBold ? "**" : "*"
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) -> String in
        let indent = line.prefix(while: \.isWhitespace)
        let inner = line.dropFirst(indent.count)
        return inner.isEmpty ? "" : "\(indent)\(sign)\(inner)\(sign)"
      }
      text = lines.joined(separator: "\n")
    }
    guard let link = run.link else { return text }
    return "[\(text.replacing("\n", with: " "))](\(address(link)))"
  }

  /// An address that ends where it should.
  private static func address(_ link: String) -> String {
    var address = ""
    for scalar in link.unicodeScalars {
      switch scalar {
      case " ": address += "%20"
      case "(": address += "%28"
      case ")": address += "%29"
      case "<": address += "%3C"
      case ">": address += "%3E"
      default: if scalar.value >= 0x20 { address.unicodeScalars.append(scalar) }
      }
    }
    return address
  }

  /// Lines without blanks at their ends and without the signs of a heading or comment at their beginning.
  private static func lines(of text: String, _ breaks: Breaks) -> String {
    text.split(separator: "\n").map { line in
      let trimmed = line.trimmingBlanks
      return trimmed.first == "#" ? "\\" + trimmed : String(trimmed)
    }
    .filter { !$0.isEmpty }
    .joined(separator: breaks.rawValue)
  }

  /// A text in which nothing is taken for Markdown or a tag.
  static func escaped(_ text: some StringProtocol) -> String {
    let signs = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, sign) in signs.enumerated() {
      let next = place + 1 < signs.count ? signs[place + 1] : " "
      let before = place > 0 ? signs[place - 1] : " "
      switch sign {
      case "<" where next.isLetter || next == "/" || next == "!" || next == "?":
        result += "&lt;".unicodeScalars
        continue
      case "&" where next.isLetter || next == "#":
        result += "&amp;".unicodeScalars
        continue
      case "\\" where next.isSign:
        result += "&#92;".unicodeScalars
        continue
      case "*" where !(before == " " && next == " "), "_" where !(before.isLetter && next.isLetter), "`", "|":
        result.append("\\")
      case "(" where before == "]":
        result.append("\\")
      default:
        break
      }
      // What is no character of text stands for nothing.
      if sign.value >= 0x20 || sign == "\n" || sign == "\t" { result.append(sign) }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }
  fileprivate var isSign: Bool { isASCII && value > 0x20 && !isLetter }
}

extension Substring {
  /// Without blanks at either end; tabs at the beginning are an indent.
  var trimmingBlanks: Substring {
    let head = drop(while: \.isWhitespace)
    return head.dropLast(head.reversed().prefix(while: \.isWhitespace).count)
  }
}
