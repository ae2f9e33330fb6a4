import SourceText
import TextReading

/// Lines that hold the number of a page and nothing else.
enum PageNumber {
  /// `- 31 -`, `Page 7`, `Page 7 of 12`, nothing else on the line.
  static func matches(_ bytes: [UInt8], _ line: Line) -> Bool {
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    guard start < end, end - start <= 16, bytes[end - 1].isDigit || bytes[end - 1] == 0x2D else { return false }
    if bytes[start] == 0x2D { return isDashed(bytes, start, end) }
    let words = Words(bytes, start, end, limit: 4).list
    guard (2...4).contains(words.count), pageWords.contains(words[0]), bytes[end - 1].isDigit else { return false }
    return words.count == 2 || ofWords.contains(words[words.count - 2])
  }

  private static let pageWords = Set(["page", "p", "pagina", "pag"].map(Words.word))
  private static let ofWords = Set(["of", "de", "sur", "von"].map(Words.word))

  /// `- 31 -`
  static func isDashed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    end - start <= 16 && bytes[start] == 0x2D && bytes[end - 1] == 0x2D && bytes[start..<end].contains(where: \.isDigit)
      && bytes[start..<end].allSatisfy { $0.isDigit || $0 == 0x2D || $0 == 0x20 }
  }

  /// A number with nothing but dashes around it: `- 8 -`; in the middle of the page also `C-7`.
  static func isBare(_ bytes: [UInt8], _ line: Line) -> Bool {
    guard line.whole.count <= 12, line.text.count >= 1 else { return false }
    let start = Int(line.text.start)
    if line.indent >= 16, line.text.count >= 3, bytes[start].isUpperLetter, bytes[start + 1] == 0x2D {
      return bytes[start + 2..<Int(line.text.end)].allSatisfy(\.isDigit)
    }
    var digits = 0
    for byte in bytes[line.whole.offsets] {
      if byte.isDigit { digits += 1 } else if byte != 0x2D && byte != 0x20 && byte < 0x80 { return false }
    }
    return digits >= 1 && digits <= 4
  }

  /// Parts of a line far apart, as a page's header sets them: `3-6          LM 6-40          April`.
  static func isSpread(_ bytes: [UInt8], _ text: SourceRange) -> Bool {
    var gaps = 0
    var blanks = 0
    for byte in bytes[text.offsets] {
      blanks = byte == 0x20 ? blanks + 1 : 0
      if blanks == 3 { gaps += 1 }
      if blanks == 10 { return true }
    }
    return gaps >= 2
  }

  /// Whether the last part of a line that is spread out is a page's number: `Field Guide          Page 7 of 31`.
  static func endsSpread(_ bytes: [UInt8], _ text: SourceRange) -> Bool {
    var start = Int(text.end)
    let first = Int(text.start)
    while start > first, start > Int(text.end) - 17, !(bytes[start - 1] == 0x20 && bytes[max(first, start - 2)] == 0x20)
    {
      start -= 1
    }
    guard start - first > 3, bytes[start - 1] == 0x20, bytes[start - 2] == 0x20, bytes[start - 3] == 0x20 else {
      return false
    }
    return matches(bytes, Line(text: SourceRange(start, Int(text.end)), whole: text))
  }
}
