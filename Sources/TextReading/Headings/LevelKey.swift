public import SourceText

/// What names a level in structured data: `1`, `level_2`, `L3`, `Level 4: Expert`, `beginner`.
public struct LevelKey {
  public var number: Int?
  /// The name's usual place between the lowest level and the highest, where the name is known.
  public var rank: Int?
  /// The bytes of the level's title within `bytes`; empty where only a number stands.
  public var title: SourceRange
  /// The text with camel case and underscores taken apart.
  public let bytes: [UInt8]

  /// - Returns: Nil for a text that neither counts nor is a known name of a level.
  public static func match(_ text: String, _ vocabulary: Vocabulary) -> LevelKey? {
    guard text.utf8.count <= 120 else { return nil }
    let raw = Array(text.utf8)
    // `L3` before the words are taken apart.
    if let code = LevelCode.match(raw, SourceRange(0, raw.count)) {
      return LevelKey(number: code.number, rank: nil, title: code.title, bytes: raw)
    }
    var bytes = KeyWords.words(of: text)
    var start = Blanks.skip(bytes, 0, bytes.count)
    var end = Blanks.trim(bytes, start, bytes.count)
    guard start < end else { return nil }
    // `level6`: a word of three letters and more, then a number.
    if let digit = bytes[start..<end].firstIndex(where: \.isDigit), digit >= start + 3, end - digit <= 2,
      bytes[start..<digit].allSatisfy(\.isLetter), bytes[digit..<end].allSatisfy(\.isDigit)
    {
      bytes.insert(0x20, at: digit)
      end += 1
    }
    if let heading = LevelHeading.match(bytes, SourceRange(start, end)), heading.content == nil,
      heading.number == heading.last
    {
      return LevelKey(number: heading.number, rank: nil, title: heading.title, bytes: bytes)
    }
    // `level_1_basic`, which as a heading would be prose.
    if let word = Words.first(bytes, start, end), word == levelWord, bytes[start..<end].contains(0x20) {
      while bytes[start] > 0x20 { start += 1 }
      start = Blanks.skip(bytes, start, end)
    }
    if let number = LevelHeading.numeral(bytes, start, end), number.isDigits || number.end == end {
      let title = LevelHeading.separator(bytes, number.end, end)
      if title.end == end || title.found || bytes[number.end] == 0x20 {
        return LevelKey(number: number.value, rank: nil, title: SourceRange(title.end, end), bytes: bytes)
      }
    }
    let words = Words(bytes, start, end, limit: 7)
    guard words.list.count <= 6, let rank = vocabulary.scaleNames[Words.phrase(words.list)] else {
      return nil
    }
    return LevelKey(number: nil, rank: rank, title: SourceRange(start, end), bytes: bytes)
  }

  private static let levelWord = Words.word("level")

  /// A name that no vocabulary knows; its place in the list is all there is to know.
  public init(unknown text: String) {
    bytes = KeyWords.words(of: text)
    title = SourceRange(0, bytes.count)
  }

  private init(number: Int?, rank: Int?, title: SourceRange, bytes: [UInt8]) {
    self.number = number
    self.rank = rank
    self.title = title
    self.bytes = bytes
  }
}

extension LevelKey {
  /// The title's words.
  public var titleText: String {
    var builder = TextBuilder(bytes)
    return builder.text(title)
  }
}

/// Keys of data as words.
public enum KeyWords {
  /// A key's words as text in small letters: `subSkills` as `sub skills`.
  public static func text(of key: String) -> String { String(decoding: words(of: key), as: UTF8.self).lowercased() }

  /// A key as words: `followUpQuestions` and `follow_up-questions` as `follow up questions`.
  public static func words(of key: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var previous: UInt8 = 0x20
    for byte in key.utf8 {
      if byte.isUpperLetter, previous.isLowerLetter || previous.isDigit { bytes.append(0x20) }
      bytes.append(byte == 0x5F || byte == 0x2D ? 0x20 : byte)
      previous = byte
    }
    return bytes
  }
}
