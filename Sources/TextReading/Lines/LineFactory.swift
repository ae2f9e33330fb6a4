import SourceText

/// Makes a `Line` of a range: finds its mark, heading signs and emphasis, and looks at how it begins and ends.
public enum LineFactory {
  /// - Parameters:
  ///   - start: First byte that is no blank.
  ///   - end: Behind the last byte that is no blank; above `start`.
  ///   - indent: Columns of white space in front.
  ///   - marks: Marks of list items beyond those that Rung knows.
  public static func make(
    _ bytes: [UInt8], _ start: Int, _ end: Int, indent: Int, marks: [[UInt8]] = []
  ) -> Line {
    var line = Line(text: SourceRange(start, end), whole: SourceRange(start, end))
    line.indent = UInt16(min(indent, 1000))
    var textStart = start
    var textEnd = end

    if !marks.isEmpty, let behind = ListMarks.taught(marks, bytes, start, end) {
      line.mark = .taught
      finish(&line, bytes, behind, end)
      return line
    }
    // A quotation mark of Markdown.
    while textStart < textEnd, bytes[textStart] == 0x3E {
      textStart = Blanks.skip(bytes, textStart + 1, textEnd)
    }
    if textStart < textEnd, bytes[textStart] == 0x23, let heading = numberSigns(bytes, textStart, textEnd) {
      line.headingDepth = UInt8(heading.depth)
      textStart = heading.start
      textEnd = heading.end
    } else if textStart < textEnd, let found = ListMarks.find(bytes, textStart, textEnd) {
      line.mark = found.mark
      line.ordinal = Int32(found.ordinal)
      line.indent += UInt16(found.depth * 2)
      textStart = found.textStart
    }
    finish(&line, bytes, textStart, textEnd)
    if line.headingDepth > 0, !line.text.isEmpty,
      let number = ListMarks.find(bytes, Int(line.text.start), Int(line.text.end)), number.mark == .number
    {
      // `### 1. Communication`: the number belongs to the heading.
      line.ordinal = Int32(number.ordinal)
      finish(&line, bytes, number.textStart, Int(line.text.end))
    }
    return line
  }

  /// Sets the text and the flags that follow from it.
  public static func finish(_ line: inout Line, _ bytes: [UInt8], _ start: Int, _ end: Int) {
    var start = start
    var end = end
    while let inner = emphasized(bytes, start, end) {
      line.flags.insert(.bold)
      start = inner.start
      end = inner.end
    }
    line.text = SourceRange(start, end)
    guard start < end else { return }
    line.flags.formUnion(look(bytes, start, end))
  }

  /// `## Heading ##`.
  private static func numberSigns(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (depth: Int, start: Int, end: Int)? {
    var index = start
    while index < end, bytes[index] == 0x23 { index += 1 }
    let depth = index - start
    guard depth <= 6, index < end, Blanks.length(bytes, index, end) > 0 else { return nil }
    let textStart = Blanks.skip(bytes, index, end)
    var textEnd = end
    while textEnd > textStart, bytes[textEnd - 1] == 0x23 { textEnd -= 1 }
    // What other documents find it by: `## Level 1 {#level-1}`.
    if textEnd > textStart, bytes[textEnd - 1] == 0x7D, let open = bytes[textStart..<textEnd].lastIndex(of: 0x7B),
      open > textStart, bytes[open - 1] == 0x20, bytes[open + 1] == 0x23 || bytes[open + 1] == 0x2E
    {
      textEnd = open
    }
    return (depth, textStart, Blanks.trim(bytes, textStart, textEnd))
  }

  /// The inside of `**…**`, `__…__`, `*…*`, `_…_` or one pair of tags around the whole.
  private static func emphasized(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (start: Int, end: Int)? {
    guard end - start >= 3 else { return nil }
    let first = bytes[start]
    if first == 0x2A || first == 0x5F {
      let double = bytes[start + 1] == first
      let width = double ? 2 : 1
      guard end - start > 2 * width, bytes[end - 1] == first, !double || bytes[end - 2] == first else { return nil }
      let inner = (start: start + width, end: end - width)
      guard Blanks.length(bytes, inner.start, inner.end) == 0 else { return nil }
      // A sign within means that this pair does not go around the whole: `**a** and **b**`.
      for index in inner.start..<inner.end where bytes[index] == first {
        if double ? (index + 1 < inner.end && bytes[index + 1] == first) : true { return nil }
      }
      return (Blanks.skip(bytes, inner.start, inner.end), Blanks.trim(bytes, inner.start, inner.end))
    }
    if first == 0x3C, let open = Tag.parse(bytes, start, end), open.isInline, !open.isClosing, !open.name.isStruck {
      guard let close = Tag.last(bytes, open.end, end), close.isClosing, close.name == open.name else { return nil }
      var index = open.end
      while index < close.start {
        if bytes[index] == 0x3C, let inner = Tag.parse(bytes, index, close.start), inner.name == open.name {
          return nil
        }
        index += 1
      }
      let inner = (start: Blanks.skip(bytes, open.end, close.start), end: Blanks.trim(bytes, open.end, close.start))
      return inner.start < inner.end ? inner : nil
    }
    return nil
  }

  /// How a text begins and ends, and whether it can be copied as it is.
  public static func look(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LineFlags {
    var flags: LineFlags = []
    var index = SpecialBytes.first(bytes, start, end)
    if index < end {
      flags.insert(.special)
      while index < end {
        if bytes[index] == 0x3C, Tag.parse(bytes, index, end) != nil {
          flags.insert(.tagged)
          break
        }
        index += 1
      }
    }
    if start + 1 < end, bytes[start + 1] == 0x20, SpacedLetters.matches(bytes, start, end) {
      flags.formUnion([.spacedLetters, .special])
    }
    flags.formUnion(firstLetter(bytes, start, end))
    flags.formUnion(lastSign(bytes, start, end))
    return flags
  }

  private static func firstLetter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LineFlags {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte.isUpperLetter { return .startsUpper }
      if byte.isLowerLetter { return .startsLower }
      if byte.isDigit { return [] }
      if byte == 0x3C, let tag = Tag.parse(bytes, index, end) {
        index = tag.end
      } else if byte == 0xC3, index + 1 < end {
        // Latin capitals with an accent.
        return bytes[index + 1] <= 0x9E ? .startsUpper : .startsLower
      } else if byte >= 0xC4 && byte < 0xE2 {
        return .startsUpper
      } else {
        index += 1
      }
    }
    return []
  }

  private static func lastSign(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LineFlags {
    var index = end
    while index > start {
      let byte = bytes[index - 1]
      switch byte {
      case 0x2E, 0x3F, 0x21: return .endsSentence
      case 0x3A: return .endsColon
      case 0x22, 0x27, 0x29, 0x2A, 0x5F, 0x5D: index -= 1
      case 0x3E:
        guard let tag = Tag.last(bytes, start, index), tag.end == index else { return [] }
        index = Blanks.trim(bytes, start, tag.start)
      case 0x99, 0x9D, 0xA6:
        // Closing quotes ’ and ”, and the ellipsis.
        guard index - start >= 3, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 else { return [] }
        if byte == 0xA6 { return .endsSentence }
        index -= 3
      case 0xBB:
        guard index - start >= 2, bytes[index - 2] == 0xC2 else { return [] }
        index = Blanks.trim(bytes, start, index - 2)
      default: return []
      }
    }
    return []
  }
}
