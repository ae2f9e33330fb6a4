public import SourceText

/// The parts of a title: the name, and a code in front of it or behind it.
public struct NameParts {
  public var name: SourceRange
  public var code: SourceRange?

  public init(_ bytes: [UInt8], _ range: SourceRange, _ vocabulary: Vocabulary) {
    var start = Int(range.start)
    var end = Int(range.end)
    // A picture in front of the words is decoration.
    while start < end, bytes[start] >= 0xE2, !Self.isLetter(bytes, start) {
      start = Blanks.skip(bytes, start + (bytes[start] >= 0xF0 ? 4 : 3), end)
    }
    if start >= end { start = Int(range.start) }
    // `Competencies for engineers: Learning`: the name stands behind the colon.
    if let colon = bytes[start..<end].firstIndex(of: 0x3A), colon + 1 < end,
      Words(bytes, start, colon).list.contains(where: {
        Self.documentWords.contains($0) || vocabulary.words[$0]?.contains(.competency) ?? false
      })
    {
      start = Blanks.skip(bytes, colon + 1, end)
    }
    while end > start, bytes[end - 1] == 0x3A { end -= 1 }
    end = Self.withoutSmallPrint(bytes, start, end)
    name = SourceRange(start, end)
    if let numbered = Self.numbered(bytes, start, end) {
      code = numbered.code
      start = numbered.nameStart
      name = SourceRange(start, end)
    }
    if let dotted = Self.dottedNumber(bytes, start, end) {
      code = SourceRange(start, dotted.end)
      name = SourceRange(dotted.textStart, end)
    } else if bytes[end - 1] == 0x29, let open = bytes[start..<end].lastIndex(of: 0x28),
      Self.isCode(bytes, open + 1, end - 1)
    {
      code = SourceRange(open + 1, end - 1)
      name = SourceRange(start, Blanks.trim(bytes, start, open))
    } else if let blank = bytes[start..<end].lastIndex(of: 0x20), Self.isCode(bytes, blank + 1, end), end - blank > 3,
      bytes[start..<blank].contains(where: \.isLowerLetter)
    {
      code = SourceRange(blank + 1, end)
      name = SourceRange(start, Blanks.trim(bytes, start, blank))
    }
    if name.isEmpty { name = SourceRange(start, end) }
  }

  /// What calls a text a document about competencies.
  public static let documentWords = Set(
    ["guide", "handbook", "dictionary", "framework", "factsheet"].map(Words.word))

  private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    // Scripts other than symbols, from U+2C00 on.
    bytes[index] >= 0xE2 && bytes[index] < 0xF0
      && (bytes[index] > 0xE3 || (bytes[index] == 0xE3 && index + 1 < bytes.count && bytes[index + 1] >= 0x81))
      && bytes[index] < 0xEE
  }

  /// Two to eight capitals, digits and hyphens, with a capital among them.
  private static func isCode(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2, end - start <= 8 else { return false }
    return bytes[start..<end].contains(where: \.isUpperLetter)
      && bytes[start..<end].allSatisfy { $0.isUpperLetter || $0.isDigit || $0 == 0x2D || $0 == 0x2E }
  }

  /// What a heading says in small print behind the name is no part of it.
  private static func withoutSmallPrint(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard let tag = Tag.last(bytes, start, end), tag.isClosing, tag.name == .small else { return end }
    var index = tag.start
    while index > start {
      index -= 1
      if bytes[index] == 0x3C, let open = Tag.parse(bytes, index, end), open.name == .small, !open.isClosing {
        let stop = Blanks.trim(bytes, start, index)
        return stop > start ? stop : end
      }
    }
    return end
  }

  /// `BC-01 Thoroughness`, `Dimension HC6: Safe moves`, `Competency 3 – Care`, `A. Recruiting`: what stands in front of a name
  /// counts it. A number that stands alone counts it only; letters and a number are its code.
  private static func numbered(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (code: SourceRange?, nameStart: Int)? {
    var index = start
    var word = index
    let first = Words.next(bytes, &word, end)?.hash
    let isCounted = first.map(countedWords.contains) ?? false
    if isCounted {
      // `Focus area 2.1`
      var next = word
      if let second = Words.next(bytes, &next, end)?.hash, countedWords.contains(second) { word = next }
      index = Blanks.skip(bytes, word, end)
    }
    let codeStart = index
    while index < end, index - codeStart < 4, bytes[index].isUpperLetter { index += 1 }
    let letters = index - codeStart
    if letters > 0, index + 1 < end, bytes[index] == 0x2D || bytes[index] == 0x2E, bytes[index + 1].isDigit {
      index += 1
    }
    let digits = index
    while index < end, bytes[index].isDigit || (bytes[index] == 0x2E && index + 1 < end && bytes[index + 1].isDigit) {
      index += 1
    }
    let isCode = letters > 0 && index > digits
    let isLetter = letters == 1 && index == digits && index == codeStart + 1
    guard isCode || (isCounted && index > codeStart) || isLetter else { return nil }
    let separated = LevelHeading.separator(bytes, index, end)
    let isDotted = isCounted && bytes[digits..<index].contains(0x2E)
    guard separated.end < end, separated.end > index, isCode || isDotted || separated.found,
      bytes[separated.end].isUpperLetter || bytes[separated.end] >= 0xC3,
      !isLetter || isCounted || bytes[index] == 0x2E || bytes[index] == 0x29
    else { return nil }
    return (isCode ? SourceRange(codeStart, index) : nil, separated.end)
  }

  private static let countedWords = Set(
    [
      "competency", "competence", "competencia", "dimension", "element", "domain", "standard", "skill", "capability",
      "criterion", "theme", "value", "factor", "focus", "section", "chapter", "part", "seccion", "capitulo", "chapitre",
      "partie", "principle", "pillar", "attribute", "quality", "behavior", "behaviour", "unit", "area", "module", "no",
      "number", "ficha", "fiche", "card",
    ].map(Words.word))

  /// `3.1.1 Title`
  private static func dottedNumber(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (end: Int, textStart: Int)? {
    var index = start
    var dots = 0
    while index < end, bytes[index].isDigit || (bytes[index] == 0x2E && index > start) {
      if bytes[index] == 0x2E { dots += 1 }
      index += 1
    }
    guard dots >= 1, index < end, bytes[index] <= 0x20 else { return nil }
    let stop = bytes[index - 1] == 0x2E ? index - 1 : index
    return (stop, Blanks.skip(bytes, index, end))
  }
}
