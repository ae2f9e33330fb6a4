import FrameworkModel
import SourceText
import TextReading

/// Lists as Word and Google Docs write them into web pages. Word's are paragraphs that begin with a mark and the gap behind it.
extension HTMLScanner {
  /// Takes the mark that begins a paragraph of Word's, if one does; the next line is then an item of its depth.
  /// - Returns: Where the text begins.
  mutating func takeWordItem(_ paragraph: Tag) -> Int {
    guard let item = WordItem.find(bytes, paragraph, end) else { return paragraph.end }
    wordDepth = item.depth + 1
    openItem = item.ordinal.map { (.number, $0) } ?? (.tag, -1)
    if item.end > paragraph.end { scan.spans.append(SourceSpan(SourceRange(paragraph.end, item.end), .mark)) }
    return item.end
  }

  /// How much deeper the items of a list are than its tags say: Google Docs writes lists within lists side by side, with the depth in
  /// the name of their class, `lst-kix_4nwz-1`.
  func googleDepth(_ list: Tag) -> Int {
    let attributes = String(decoding: bytes[list.start..<list.end], as: UTF8.self)
    guard let mark = attributes.firstRange(of: "lst-kix_") else { return 0 }
    let name = attributes[mark.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    return name.split(separator: "-").last.flatMap { Int($0) }.map { min(max($0, 0), 8) } ?? 0
  }
}

/// An item of a list in a web page of Word's.
private struct WordItem {
  /// 0 for the outermost list.
  var depth: Int
  /// The number of a numbered item.
  var ordinal: Int?
  /// Behind the mark and its dress.
  var end: Int

  /// The item that a paragraph is by its attributes and by the mark in front of its text.
  static func find(_ bytes: [UInt8], _ paragraph: Tag, _ end: Int) -> WordItem? {
    let attributes = String(decoding: bytes[paragraph.start..<paragraph.end], as: UTF8.self)
    let isList = attributes.contains("mso-list:")
    guard isList || attributes.contains("MsoList"), let mark = Mark.find(bytes, paragraph.end, end) else { return nil }
    // `mso-list:Ignore` dresses the mark; a paragraph that is no item has no gap behind its first word.
    let depth = statedDepth(attributes) ?? indentedDepth(attributes) ?? 0
    return WordItem(depth: min(depth, 8), ordinal: mark.ordinal, end: mark.end)
  }

  /// `mso-list:l0 level2 lfo1`
  private static func statedDepth(_ attributes: String) -> Int? {
    guard let list = attributes.firstRange(of: "mso-list:"),
      let level = attributes[list.upperBound...].firstRange(of: "level")
    else { return nil }
    return Int(attributes[level.upperBound...].prefix(while: \.isNumber)).map { max($0 - 1, 0) }
  }

  /// `margin-left:72.0pt`: each depth is indented by half an inch.
  private static func indentedDepth(_ attributes: String) -> Int? {
    guard let margin = attributes.firstRange(of: "margin-left:") else { return nil }
    let value = attributes[margin.upperBound...].drop { $0 == " " }
    let number = value.prefix { $0.isNumber || $0 == "." }
    guard let length = Double(number) else { return nil }
    let points: Double? =
      switch value.dropFirst(number.count).prefix(2) {
      case "pt": length
      case "in": length * 72
      case "cm": length / 2.54 * 72
      default: nil
      }
    return points.map { max(Int(($0 / 36).rounded()) - 1, 0) }
  }

  /// What stands in front of an item's text.
  private struct Mark {
    var ordinal: Int?
    var end: Int

    /// A word of a few signs, and behind it a gap of blanks that do not break, all dressed by tags.
    static func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Mark? {
      let limit = min(end, start + 2000)
      let wordStart = behindTags(bytes, start, limit)
      var wordEnd = wordStart
      while wordEnd < limit, wordEnd - wordStart < 12, bytes[wordEnd] > 0x20, bytes[wordEnd] != 0x3C,
        !isGap(bytes, wordEnd)
      {
        wordEnd += 1
      }
      guard wordEnd > wordStart else { return nil }
      var index = behindTags(bytes, wordEnd, limit)
      guard index < limit, isGap(bytes, index) else { return nil }
      while index < limit {
        if bytes[index] <= 0x20 {
          index += 1
        } else if isGap(bytes, index) {
          index += bytes[index] == 0x26 ? 6 : 2
        } else {
          break
        }
      }
      // What closes behind the gap belongs to the mark's dress.
      while index < limit, bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end), tag.isInline, tag.isClosing {
        index = tag.end
      }
      let word = String(decoding: bytes[wordStart..<wordEnd], as: UTF8.self)
      let digits = word.drop { $0 == "(" }.prefix(while: \.isNumber)
      return Mark(ordinal: Int(digits), end: index)
    }

    /// Behind opening tags and the blanks between them.
    private static func behindTags(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
      var index = start
      while index < limit {
        if bytes[index] <= 0x20 {
          index += 1
        } else if bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, limit), tag.isInline {
          index = tag.end
        } else {
          break
        }
      }
      return index
    }

    /// `&nbsp;`, or the character that it stands for.
    private static func isGap(_ bytes: [UInt8], _ index: Int) -> Bool {
      bytes[index...].starts(with: "&nbsp;".utf8) || bytes[index...].starts(with: [0xC2, 0xA0])
    }
  }
}
