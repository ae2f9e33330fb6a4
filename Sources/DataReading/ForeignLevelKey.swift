import FrameworkModel
import SourceText
import TextReading

/// What names a level in structured data: `1`, `level_2`, `L3`, `Level 4: Expert`, `beginner`.
struct ForeignLevelKey {
  var number: Int?
  /// The name's usual place between the lowest level and the highest, where the name is known.
  var place: Int?
  /// The bytes of the level's title within `bytes`; empty where only a number stands.
  var title: SourceRange
  /// The text with camel case and underscores taken apart.
  let bytes: [UInt8]

  /// - Returns: Nil for a text that neither counts nor is a known name of a level.
  static func match(_ text: String, _ vocabulary: Vocabulary) -> ForeignLevelKey? {
    guard text.utf8.count <= 120 else { return nil }
    let raw = Array(text.utf8)
    // `L3` before the words are taken apart.
    if let code = LevelCode.match(raw, SourceRange(0, raw.count)) {
      return ForeignLevelKey(number: code.number, place: nil, title: code.title, bytes: raw)
    }
    let bytes = ForeignKeys.words(of: text)
    var start = Blanks.skip(bytes, 0, bytes.count)
    let end = Blanks.trim(bytes, start, bytes.count)
    guard start < end else { return nil }
    if let heading = LevelHeading.match(bytes, SourceRange(start, end)), heading.content == nil,
      heading.number == heading.last
    {
      return ForeignLevelKey(number: heading.number, place: nil, title: heading.title, bytes: bytes)
    }
    // `level_1_basic`, which as a heading would be prose.
    if let word = Words.first(bytes, start, end), word == levelWord, bytes[start..<end].contains(0x20) {
      while bytes[start] > 0x20 { start += 1 }
      start = Blanks.skip(bytes, start, end)
    }
    if let number = LevelHeading.numeral(bytes, start, end), number.isDigits || number.end == end {
      let title = LevelHeading.separator(bytes, number.end, end)
      if title.end == end || title.found || bytes[number.end] == 0x20 {
        return ForeignLevelKey(number: number.value, place: nil, title: SourceRange(title.end, end), bytes: bytes)
      }
    }
    let words = Words(bytes, start, end, limit: 7)
    guard words.list.count <= 6, let place = vocabulary.scaleNames[Words.phrase(words.list)] else {
      return nil
    }
    return ForeignLevelKey(number: nil, place: place, title: SourceRange(start, end), bytes: bytes)
  }

  private static let levelWord = Words.word("level")

  /// A name that no vocabulary knows; its place in the list is all there is to know.
  init(unknown text: String) {
    bytes = ForeignKeys.words(of: text)
    title = SourceRange(0, bytes.count)
  }

  private init(number: Int?, place: Int?, title: SourceRange, bytes: [UInt8]) {
    self.number = number
    self.place = place
    self.title = title
    self.bytes = bytes
  }
}
