/// What a text speaks about instead of saying it: words in quotation marks or between backticks, as in
/// `Replaces "chairman" by "chair"`.
struct QuotedParts {
  /// Offsets of bytes in the text, marks left out, ascending.
  private let ranges: [Range<Int>]

  /// Linear in the text. Marks around the whole text are how it is written, and quote nothing.
  init(_ text: String) {
    let scalars = Self.scalars(text)
    let firstWord = scalars.firstIndex { Self.isWord($0.scalar) } ?? 0
    let lastWord = scalars.lastIndex { Self.isWord($0.scalar) } ?? 0
    var ranges: [Range<Int>] = []
    // Marks that nothing closes any more.
    var unclosed: Set<Unicode.Scalar> = []
    var index = 0
    while index < scalars.count {
      let mark = scalars[index].scalar
      guard let partners = Self.partners[mark], !unclosed.contains(mark), Self.opens(scalars, index) else {
        index += 1
        continue
      }
      guard let close = scalars[(index + 1)...].indices.first(where: { Self.closes(scalars, $0, partners) }) else {
        unclosed.insert(mark)
        index += 1
        continue
      }
      let isWhole = index < firstWord && lastWord < close
      if !isWhole { ranges.append(scalars[index + 1].offset..<scalars[close].offset) }
      index = close + 1
    }
    self.ranges = ranges
  }

  /// Whether some words of the text stand within.
  func hold(_ words: Substring) -> Bool {
    guard !ranges.isEmpty else { return false }
    return holdsByte(at: words.base.utf8.distance(from: words.base.startIndex, to: words.startIndex))
  }

  func holdsByte(at offset: Int) -> Bool { ranges.contains { $0.contains(offset) } }

  private typealias Place = (scalar: Unicode.Scalar, offset: Int)

  private static func scalars(_ text: String) -> [Place] {
    var offset = 0
    return text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset)
    }
  }

  /// The marks that close what one opens.
  private static let partners: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "\"": ["\""], "'": ["'"], "`": ["`"], "\u{201C}": ["\u{201D}"], "\u{201D}": ["\u{201D}"],
    "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{2018}": ["\u{2019}"], "\u{201A}": ["\u{2018}", "\u{2019}"],
    "\u{AB}": ["\u{BB}"], "\u{BB}": ["\u{AB}"], "\u{2039}": ["\u{203A}"],
  ]

  /// An apostrophe opens nothing behind a letter, and closes nothing in front of one.
  private static func opens(_ scalars: [Place], _ index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    let isBehindWord = index > 0 && isWord(scalars[index - 1].scalar)
    return !isBehindWord && scalars[index + 1].scalar != " "
  }

  private static func closes(_ scalars: [Place], _ index: Int, _ partners: Set<Unicode.Scalar>) -> Bool {
    guard partners.contains(scalars[index].scalar) else { return false }
    return index + 1 == scalars.count || !isWord(scalars[index + 1].scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
