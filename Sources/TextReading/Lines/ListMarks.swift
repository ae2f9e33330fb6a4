import SourceText

/// Recognizes the list mark that leads a line.
public enum ListMarks {
  public struct Found {
    public var mark: ListMark
    /// Behind the mark and the blanks that follow it.
    public var textStart: Int
    /// The number of a numbered mark.
    public var ordinal: Int = -1
    /// Marks in front of this one: `- ⇒` nests once.
    public var depth: Int = 0
    /// Whether nothing but a tab ends a number: it can be a table's cell as well.
    public var isTabbed = false
  }

  /// The mark at `start`; several in a row (`- *`) count as the last, nested.
  public static func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    // No mark begins with a capital, and most texts do.
    guard start < end, !bytes[start].isUpperLetter else { return nil }
    if let mark = usual(bytes, start, end) { return Found(mark: mark, textStart: start + 2) }
    if let box = checkbox(bytes, start, end) { return Found(mark: .check, textStart: box) }
    guard var found = single(bytes, start, end) ?? dressed(bytes, start, end) else { return nil }
    if let box = checkbox(bytes, found.textStart, end) { found.textStart = box }
    while found.depth < 4, found.textStart < end, let inner = single(bytes, found.textStart, end),
      isSymbol(inner.mark), isSymbol(found.mark)
    {
      found = Found(mark: inner.mark, textStart: inner.textStart, ordinal: -1, depth: found.depth + 1)
    }
    return found
  }

  /// A mark as most lists have it: `-` or `*`, a blank, a capital.
  @inline(__always)
  private static func usual(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ListMark? {
    guard start + 2 < end, bytes[start + 1] == 0x20, bytes[start + 2].isUpperLetter else { return nil }
    return bytes[start] == 0x2D ? .dash : bytes[start] == 0x2A ? .asterisk : nil
  }

  /// Behind `[ ]` or `[x]` and the blanks that follow.
  private static func checkbox(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 3 < end, bytes[start] == 0x5B, bytes[start + 2] == 0x5D, bytes[start + 3] == 0x20,
      bytes[start + 1] == 0x20 || bytes[start + 1] | 0x20 == 0x78
    else { return nil }
    return Blanks.skip(bytes, start + 3, end)
  }

  /// A mark as word processors write it into a web page: behind tags that dress it, or as a reference (`&bull;`).
  private static func dressed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    var index = start
    while index < end, bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end), tag.isInline, !tag.isClosing {
      index = Blanks.skip(bytes, tag.end, end)
    }
    guard index < end else { return nil }
    let isReference = bytes[index] == 0x26
    if isReference {
      guard let entity = Entities.decode(bytes, index, end), bullets.contains(entity.scalar) else { return nil }
      index = entity.end
    } else {
      // Behind tags a letter or hyphen begins the text.
      guard index > start, bytes[index] >= 0xC2, let found = single(bytes, index, end), isSymbol(found.mark) else {
        return nil
      }
      index = found.textStart
    }
    return Found(mark: .bullet, textStart: behindDress(bytes, index, end))
  }

  /// Behind the blanks and closing tags that follow a dressed mark.
  private static func behindDress(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = Blanks.skip(bytes, start, end)
    while index < end, bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end), tag.isInline {
      // What opens and closes around nothing belongs to the mark; what opens the text stays with it.
      guard tag.isClosing || isEmptyElement(bytes, tag, end) else { break }
      index = Blanks.skip(bytes, tag.end, end)
    }
    return index
  }

  private static func isEmptyElement(_ bytes: [UInt8], _ tag: Tag, _ end: Int) -> Bool {
    let inner = Blanks.skip(bytes, tag.end, end)
    guard inner < end, bytes[inner] == 0x3C, let next = Tag.parse(bytes, inner, end) else { return false }
    return next.isClosing && next.name == tag.name
  }

  private static let bullets: Set<Unicode.Scalar> = [
    "\u{B7}", "\u{2022}", "\u{25AA}", "\u{25CF}", "\u{25CB}", "\u{25A0}", "\u{2013}", "\u{2192}", "\u{2713}", "\u{A7}",
    "\u{2023}", "\u{25E6}", "\u{27A2}", "\u{25BA}", "\u{2212}",
  ]

  /// Behind a mark that a framework names, and the blanks that follow it.
  ///
  /// A mark that ends with a letter or digit needs a blank behind it.
  static func taught(_ marks: [[UInt8]], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    for mark in marks where bytes[start..<end].starts(with: mark) {
      let behind = start + mark.count
      let isSign = mark.last.map { !$0.isLetter && !$0.isDigit } ?? false
      if isSign || behind == end || Blanks.length(bytes, behind, end) > 0 { return Blanks.skip(bytes, behind, end) }
    }
    return nil
  }

  private static func isSymbol(_ mark: ListMark) -> Bool {
    mark != .number && mark != .letter && mark != .letterO
  }

  private static func single(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    let first = bytes[start]
    switch first {
    case 0x2D: return dash(bytes, start, end)
    case 0x2A: return spaced(.asterisk, bytes, start, 1, end)
    case 0x2B: return spaced(.plus, bytes, start, 1, end)
    // A definition below its term.
    case 0x3A: return spaced(.colon, bytes, start, 1, end, alone: false)
    case 0x6F: return spaced(.letterO, bytes, start, 1, end, alone: false)
    case 0x28, 0x30...0x39: return number(bytes, start, end)
    case 0x61...0x7A: return letter(bytes, start, end)
    case 0xC2:
      // A middle dot.
      return end - start >= 2 && bytes[start + 1] == 0xB7 ? glued(.bullet, bytes, start + 2, end) : nil
    case 0xE2: return symbol(bytes, start, end)
    case 0xEE, 0xEF: return privateUse(bytes, start, end)
    default: return nil
    }
  }

  /// A hyphen needs a blank behind it, or a capital: `-Takes the lead`.
  private static func dash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    if let found = spaced(.dash, bytes, start, 1, end) { return found }
    return start + 1 < end && bytes[start + 1].isUpperLetter ? Found(mark: .dash, textStart: start + 1) : nil
  }

  private static func spaced(
    _ mark: ListMark, _ bytes: [UInt8], _ start: Int, _ length: Int, _ end: Int, alone: Bool = true
  ) -> Found? {
    let behind = start + length
    if behind == end { return alone ? Found(mark: mark, textStart: end) : nil }
    guard Blanks.length(bytes, behind, end) > 0 else { return nil }
    return Found(mark: mark, textStart: Blanks.skip(bytes, behind, end))
  }

  /// A symbol that is nothing but a mark needs no blank behind it.
  private static func glued(_ mark: ListMark, _ bytes: [UInt8], _ behind: Int, _ end: Int) -> Found {
    Found(mark: mark, textStart: Blanks.skip(bytes, behind, end))
  }

  private static func symbol(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    guard end - start >= 3 else { return nil }
    let code = UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F) | 0x2000
    let behind = start + 3
    switch code {
    case 0x2022, 0x2023, 0x2043, 0x2219: return glued(.bullet, bytes, behind, end)
    case 0x2013, 0x2014, 0x2212: return glued(.enDash, bytes, behind, end)
    case 0x2190...0x21FF, 0x2794...0x27BE: return glued(.arrow, bytes, behind, end)
    case 0x25A0...0x25A9, 0x25AA...0x25AF, 0x25C6...0x25C8, 0x25FB...0x25FE, 0x2756:
      return glued(.square, bytes, behind, end)
    case 0x25B6...0x25BB: return glued(.arrow, bytes, behind, end)
    case 0x25CB...0x25CF, 0x25E6, 0x26AA, 0x26AB: return glued(.circle, bytes, behind, end)
    case 0x2610...0x2612, 0x2705, 0x2713...0x2718, 0x274C: return glued(.check, bytes, behind, end)
    default: return nil
    }
  }

  /// Word processors' bullets come through as characters of the private use area (U+E000…U+F8FF).
  private static func privateUse(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    guard end - start >= 3 else { return nil }
    let second = bytes[start + 1]
    let isPrivate = bytes[start] == 0xEE || (second >= 0x80 && second <= 0xA3)
    return isPrivate ? glued(.privateUse, bytes, start + 3, end) : nil
  }

  /// `1.`, `1)`, `(1)`, `1 -`; three digits at most, so that a year at a line's start is no mark.
  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    var index = start
    let inParentheses = bytes[index] == 0x28
    if inParentheses { index += 1 }
    if inParentheses, index + 2 < end, bytes[index].isLowerLetter, bytes[index + 1] == 0x29,
      Blanks.length(bytes, index + 2, end) > 0
    {
      return Found(mark: .letter, textStart: Blanks.skip(bytes, index + 2, end), ordinal: Int(bytes[index] - 0x60))
    }
    let digits = index
    var value = 0
    while index < end, bytes[index].isDigit, index - digits < 4 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > digits, index - digits <= 3, index < end else { return nil }
    let closing = bytes[index]
    if !inParentheses, index - digits <= 2, closing == 0x09 || isGap(bytes, index, end) {
      return Found(mark: .number, textStart: Blanks.skip(bytes, index, end), ordinal: value, isTabbed: true)
    }
    if !inParentheses, let behind = ordinalSign(bytes, index, end) {
      return Found(mark: .number, textStart: Blanks.skip(bytes, behind, end), ordinal: value)
    }
    if inParentheses ? closing == 0x29 : (closing == 0x2E || closing == 0x29) {
      index += 1
    } else if !inParentheses, let behind = dashBehindNumber(bytes, index, end) {
      index = behind
    } else {
      return nil
    }
    guard index < end, Blanks.length(bytes, index, end) > 0 else { return nil }
    return Found(mark: .number, textStart: Blanks.skip(bytes, index, end), ordinal: value)
  }

  /// Behind the sign of `1.ª`, `2º` or `3°`, with a blank behind it.
  private static func ordinalSign(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    let sign = bytes[index] == 0x2E ? index + 1 : index
    guard sign + 2 < end, bytes[sign] == 0xC2,
      bytes[sign + 1] == 0xAA || bytes[sign + 1] == 0xBA || bytes[sign + 1] == 0xB0,
      Blanks.length(bytes, sign + 2, end) > 0
    else { return nil }
    return sign + 2
  }

  /// Two blanks or more in front of a capital: `5  Distinguished`.
  private static func isGap(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index + 2 < end, bytes[index] == 0x20, bytes[index + 1] == 0x20 else { return false }
    let next = Blanks.skip(bytes, index, end)
    return next < end && bytes[next].isUpperLetter
  }

  /// Behind ` - ` or ` – ` after a number.
  private static func dashBehindNumber(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    let next = Blanks.skip(bytes, index, end)
    guard next > index, next < end else { return nil }
    if bytes[next] == 0x2D { return next + 1 }
    if bytes[next] == 0xE2, next + 2 < end, bytes[next + 1] == 0x80, bytes[next + 2] == 0x93 || bytes[next + 2] == 0x94
    {
      return next + 3
    }
    return nil
  }

  /// `a.` or `a)`.
  private static func letter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Found? {
    guard start + 2 < end, bytes[start + 1] == 0x2E || bytes[start + 1] == 0x29 else { return nil }
    guard Blanks.length(bytes, start + 2, end) > 0 else { return nil }
    return Found(
      mark: .letter, textStart: Blanks.skip(bytes, start + 2, end), ordinal: Int(bytes[start] - 0x60))
  }
}
