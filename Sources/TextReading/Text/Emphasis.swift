import SourceText

/// The signs of Markdown within a text.
public enum Emphasis {
  /// The signs that come in pairs around words (`**`, `__`, `*`, `_`, and back quotes), in order; a lone sign is a character.
  public static func signs(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Range<Int>] {
    var index = start
    while index < end, bytes[index] != 0x2A, bytes[index] != 0x5F, bytes[index] != 0x60 { index += 1 }
    guard index < end else { return [] }
    var found: [Range<Int>] = []
    var open: [(sign: UInt8, width: Int, place: Int)] = []
    while index < end {
      let sign = bytes[index]
      guard sign == 0x2A || sign == 0x5F || sign == 0x60 else {
        index += sign == 0x5C ? 2 : 1
        continue
      }
      var runEnd = index
      while runEnd < end, bytes[runEnd] == sign { runEnd += 1 }
      let width = min(runEnd - index, 3)
      let behindIsWord = runEnd < end && !isEdge(bytes[runEnd])
      let beforeIsWord = index > start && !isEdge(bytes[index - 1])
      let canClose = index > start && bytes[index - 1] != 0x20 && (!behindIsWord || sign != 0x5F)
      let canOpen = runEnd < end && bytes[runEnd] != 0x20 && (!beforeIsWord || sign != 0x5F)
      if canClose, let match = open.lastIndex(where: { $0.sign == sign && $0.width == width }) {
        found.append(open[match].place..<open[match].place + width)
        found.append(index..<index + width)
        open.removeSubrange(match...)
      } else if canOpen, runEnd - index <= 3, open.count < 16 {
        open.append((sign, width, index))
      }
      index = runEnd
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Behind the signs and inline tags that begin or end emphasis at `start`.
  public static func skip(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      if bytes[index] == 0x2A || bytes[index] == 0x5F {
        index += 1
      } else if bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end), tag.isInline {
        index = tag.end
      } else {
        break
      }
    }
    return index
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte < 0x80 && !byte.isLetter && !byte.isDigit
  }

  /// The text and the end of a link `[text](target)` or `[text][label]` that begins at `start`.
  public static func link(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (text: Range<Int>, end: Int)? {
    InlineLink.bracketed(bytes, start, end).map { ($0.text, $0.end) }
  }

  /// Whether a backslash in front of the byte is an escape of Markdown.
  static func isEscapable(_ byte: UInt8) -> Bool {
    "*_`[]()#+-.!|<>&{}~'\"$%,/:;=?@^".utf8.contains(byte)
  }
}
