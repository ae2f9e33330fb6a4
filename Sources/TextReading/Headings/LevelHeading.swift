import FrameworkModel
public import SourceText

/// A line, or the beginning of one, that announces a proficiency level by number: `Level 2. Keeps in touch`.
public struct LevelHeading {
  public var number: Int
  /// The last level of a range, `Levels 1-3`; the same as `number` for one level.
  public var last: Int
  /// The level's title; empty when the heading has none.
  public var title: SourceRange
  /// What stands behind the heading on the same line and belongs to the level: `Proficiency Level 5Takes the lead.`
  public var content: SourceRange?
  /// Whether a sign stands between the number and the title.
  public var hasSeparator: Bool

  /// Recognizes a heading that nothing but its text follows; see `match`.
  static func matchWhole(_ bytes: [UInt8], _ range: SourceRange) -> LevelHeading? {
    var end = Int(range.end)
    var start = Int(range.start)
    // What dresses the words or makes a button of them.
    while start < end, bytes[start] == 0x3C, let tag = Tag.parse(bytes, start, end), tag.isInline { start = tag.end }
    while start < end, let tag = Tag.last(bytes, start, end), tag.isInline, tag.isClosing {
      end = Blanks.trim(bytes, start, tag.start)
    }
    // `[Level 1] Title`, `**Level 1:** text`; `[Level 1](address)` is a link.
    if start < end, bytes[start] == 0x5B, Emphasis.link(bytes, start, end) != nil { return nil }
    while start < end, [0x5B, 0x28, 0x2A, 0x5F].contains(bytes[start]) { start += 1 }
    guard let numbered = numberStart(bytes, start, end) else {
      return ordinal(bytes, start, end) ?? suffixed(bytes, start, end)
    }
    guard let number = numeral(bytes, numbered, end) else { return nil }
    var index = number.end
    if index < end, bytes[index].isLowerLetter { return nil }
    var heading = LevelHeading(
      number: number.value, last: number.value, title: SourceRange(end, end), content: nil, hasSeparator: false)
    if index < end, bytes[index].isUpperLetter {
      // Glued to the first word of the text.
      guard number.isDigits else { return nil }
      heading.content = SourceRange(index, end)
      return heading
    }
    if let range = rangeEnd(bytes, index, end) {
      heading.last = range.value
      index = range.end
    }
    index = behindAlias(bytes, index, end, of: number.value)
    let afterNumber = index
    let separated = separator(bytes, index, end)
    heading.hasSeparator = separated.found
    index = separated.end
    guard index < end else { return heading }
    // `Level 2's`, `Level 2,` and `Level 2 is` are prose.
    if !separated.found {
      guard Blanks.length(bytes, afterNumber, end) > 0 || bytes[afterNumber] == 0x28 else { return nil }
      if bytes[index].isLowerLetter { return nil }
    }
    heading.setTitle(bytes, index, end)
    return heading
  }

  /// `First level: Shows how`
  private static func ordinal(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LevelHeading? {
    var index = start
    let limit = min(end, start + 40)
    guard let first = Words.next(bytes, &index, limit)?.hash, let number = Numerals.ordinal(first),
      let word = Words.next(bytes, &index, limit)?.hash, levelWords.contains(word)
    else { return nil }
    let separated = separator(bytes, index, end)
    guard separated.found || separated.end == end else { return nil }
    var heading = LevelHeading(
      number: number, last: number, title: SourceRange(end, end), content: nil, hasSeparator: separated.found)
    if separated.end < end { heading.setTitle(bytes, separated.end, end) }
    return heading
  }

  /// Behind the same level in another language: `Level 1 / Niveau 1`, `Level 1 (Niveau 1)`.
  private static func behindAlias(_ bytes: [UInt8], _ start: Int, _ end: Int, of number: Int) -> Int {
    var index = Blanks.skip(bytes, start, end)
    guard index < end, bytes[index] == 0x2F || bytes[index] == 0x7C || bytes[index] == 0x28 else { return start }
    let isOpen = bytes[index] == 0x28
    index = Blanks.skip(bytes, index + 1, end)
    guard let numbered = numberStart(bytes, index, end), let other = numeral(bytes, numbered, end),
      other.value == number, other.end == end || !bytes[other.end].isLetter
    else { return start }
    guard isOpen else { return other.end }
    return other.end < end && bytes[other.end] == 0x29 ? other.end + 1 : start
  }

  /// Whether a text speaks of a level by its number: `As Level 2, and in addition`.
  public static func isMentioned(_ bytes: [UInt8], _ text: SourceRange) -> Bool {
    let words = PlacedWords(bytes, Int(text.start), Int(text.end), limit: 24).list
    return zip(words, words.dropFirst()).contains {
      levelWords.contains($0.word) && Numerals.value($1.word) != nil
    }
  }

  // MARK: The word for level

  private static let levelWords = Set(
    ["level", "levels", "lvl", "niveau", "niveaux", "nivel", "niveles", "tier", "stage"].map(Words.word))
  private static let leadingWords = Set(
    [
      "proficiency", "competency", "competence", "skill", "mastery", "performance", "capability", "career", "behavior",
      "behaviour", "behavioral", "behavioural", "maitrise", "dominio", "de", "du", "competencia", "complexity", "scale",
    ].map(Words.word))

  /// The words that a heading with the word for level can begin with.
  static var firstWords: [Words.Word] { Array(levelWords.union(leadingWords)) + Numerals.ordinals }

  /// Where the number begins behind the word for level.
  private static func numberStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    // The words that can stand first begin with these letters.
    switch bytes[start] | 0x20 {
    case 0x6C, 0x70, 0x63, 0x73, 0x6D, 0x6E, 0x74, 0x62, 0x64: break
    default: return nil
    }
    let limit = min(end, start + 64)
    var behind = start
    for _ in 0...5 {
      guard let word = Words.next(bytes, &behind, limit)?.hash else { return nil }
      if levelWords.contains(word) { return numeralStart(bytes, behindLeadingWords(bytes, behind, limit), end) }
      guard leadingWords.contains(word) else { return nil }
    }
    return nil
  }

  /// Behind the words of `Niveau de maîtrise 2` that follow the word for level.
  private static func behindLeadingWords(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var behind = start
    var next = start
    // Most often the number follows.
    if start + 1 < end, bytes[start] == 0x20, bytes[start + 1].isDigit { return start }
    while let word = Words.next(bytes, &next, end)?.hash, leadingWords.contains(word) { behind = next }
    return behind
  }

  private static func numeralStart(_ bytes: [UInt8], _ behindWord: Int, _ end: Int) -> Int? {
    let signs = separator(bytes, Blanks.skip(bytes, behindWord, end), end).end
    let start = signs < end && bytes[signs] == 0x23 ? signs + 1 : signs
    return start > behindWord && start < end ? start : nil
  }

  /// `Basic (Level 1)`, `Basic - Level 1`: the title in front, the number at the end.
  public static func suffixed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> LevelHeading? {
    guard end - start >= 9, end - start <= 90 else { return nil }
    var stop = end
    while stop > start, bytes[stop - 1] == 0x3A { stop -= 1 }
    let isParenthesized = bytes[stop - 1] == 0x29
    if isParenthesized { stop -= 1 }
    guard stop > start, bytes[stop - 1].isDigit else { return nil }
    let words = PlacedWords(bytes, start, stop, limit: 12)
    let count = words.list.count
    guard count >= 3, count <= 10, levelWords.contains(words.list[count - 2].word),
      let value = Numerals.value(words.list[count - 1].word)
    else { return nil }
    var titleEnd = Blanks.trim(bytes, start, words.list[count - 2].start)
    guard titleEnd > start else { return nil }
    let sign = bytes[titleEnd - 1]
    if isParenthesized {
      guard sign == 0x28 else { return nil }
      titleEnd -= 1
    } else if sign == 0x2D || sign == 0x2C || sign == 0x3A {
      titleEnd -= 1
    } else if titleEnd - start > 3, bytes[titleEnd - 3] == 0xE2 {
      titleEnd -= 3
    } else {
      return nil
    }
    let title = SourceRange(start, Blanks.trim(bytes, start, titleEnd))
    return LevelHeading(number: value, last: value, title: title, content: nil, hasSeparator: true)
  }

  // MARK: Numbers and signs

  /// A number in digits (two at most), Roman numerals or words.
  public static func numeral(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (value: Int, end: Int, isDigits: Bool)? {
    guard start < end else { return nil }
    var index = start
    if bytes[start].isDigit {
      var value = 0
      while index < end, bytes[index].isDigit, index - start < 3 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      return index - start <= 2 ? (value, index, true) : nil
    }
    while index < end, bytes[index].isLetter, index - start < 8 { index += 1 }
    guard index > start, index == end || !bytes[index].isLetter, let word = Words.first(bytes, start, index),
      let value = Numerals.value(word)
    else { return nil }
    return (value, index, false)
  }

  /// `-3`, `– 3`, ` to 3`, `/3` behind a number, when nothing but a sign or a capital follows.
  private static func rangeEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (value: Int, end: Int)? {
    var index = Blanks.skip(bytes, start, end)
    guard index < end else { return nil }
    if bytes[index] == 0x2D || bytes[index] == 0x2F || bytes[index] == 0x26 {
      index += 1
    } else if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
    {
      index += 3
    } else if index > start, let word = Words.first(bytes, index, end), rangeWords.contains(word) {
      while index < end, bytes[index].isLetter { index += 1 }
    } else {
      return nil
    }
    index = Blanks.skip(bytes, index, end)
    guard index < end, bytes[index].isDigit, let number = numeral(bytes, index, end) else { return nil }
    let behind = Blanks.skip(bytes, number.end, end)
    guard behind == end || !bytes[behind].isLowerLetter, number.end == end || !bytes[number.end].isLetter else {
      return nil
    }
    return (number.value, number.end)
  }

  private static let rangeWords = Set(["to", "and", "through", "a", "et", "y"].map(Words.word))

  /// Behind the signs that divide a number from its title: `.`, `:`, `)`, `-`, `–`, `|`.
  public static func separator(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (end: Int, found: Bool) {
    var index = start
    var found = false
    while index < end {
      let blank = Blanks.length(bytes, index, end)
      if blank > 0 {
        index += blank
        continue
      }
      switch bytes[index] {
      case 0x2E, 0x3A, 0x29, 0x2D, 0x7C, 0x5D, 0x3D, 0x2A:
        index += 1
        found = true
      case 0x5C where index + 1 < end && [0x2E, 0x3A, 0x29, 0x2D, 0x7C, 0x5D, 0x3D, 0x2A].contains(bytes[index + 1]):
        // `\-`, as Markdown escapes it.
        index += 2
        found = true
      case 0xE2
      where index + 2 < end && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94):
        index += 3
        found = true
      case 0xC2 where index + 1 < end && bytes[index + 1] == 0xB7:
        // A middle dot.
        index += 2
        found = true
      case 0x26:
        // `&ndash;`
        guard let entity = Entities.decode(bytes, index, end),
          entity.scalar == "\u{2013}" || entity.scalar == "\u{2014}"
        else {
          return (index, found)
        }
        index = entity.end
        found = true
      default:
        return (index, found)
      }
    }
    return (index, found)
  }
}
