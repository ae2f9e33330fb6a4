import SourceText
import TextReading

/// What names a level in a table: `2`, `Level 2: Applying`, `Stufe 3`, `Expert`, `1-3`.
struct LevelLabel {
  var number: Int?
  /// The last of a range of levels; the same as `number` for one.
  var last: Int?
  /// The name's usual place between the lowest level (0) and the highest (100), where the name is known.
  var place: Int?
  /// The level's title; empty where only a number stands.
  var title: String
  /// Whether nothing but a number stands there.
  var isBare: Bool { number != nil && title.isEmpty }

  /// Whether the text was a number and nothing else, not even the word for level.
  var isDigits = false

  /// - Returns: Nil for a text that neither counts nor is a known name of a level.
  static func match(_ text: String, _ vocabulary: Vocabulary) -> LevelLabel? {
    let bytes = Array(text.utf8)
    if let range = range(bytes) { return range }
    if let key = LevelKey.match(text, vocabulary) {
      var label = LevelLabel(
        number: key.number, last: key.number, place: key.rank, title: key.title.isEmpty ? "" : key.titleText)
      label.isDigits = bytes.allSatisfy(\.isDigit)
      return label
    }
    return numbered(bytes)
  }

  /// A name that no vocabulary knows.
  init(unknown text: String) {
    title = text
  }

  private init(number: Int?, last: Int?, place: Int?, title: String) {
    self.number = number
    self.last = last
    self.place = place
    self.title = title
  }

  /// `1-3`, `Levels 2 – 4`, `1 to 2`
  private static func range(_ bytes: [UInt8]) -> LevelLabel? {
    let words = Words(bytes, 0, bytes.count, limit: 6).list.filter { !between.contains($0) }
    let rest = words.first.map { isLevelWord($0) ? Array(words.dropFirst()) : words } ?? []
    guard rest.count == 2, let first = Numerals.value(rest[0]), let last = Numerals.value(rest[1]), first < last,
      last <= 20, bytes.contains(where: \.isDigit)
    else { return nil }
    return LevelLabel(number: first, last: last, place: nil, title: "")
  }

  private static let between = Set(["to", "a", "bis", "tot", "and", "et", "y", "und", "en", "e"].map(Words.word))

  /// `Stufe 2`, `Livello 3: Esperto`: the words for level of languages whose texts are read less far.
  private static func numbered(_ bytes: [UInt8]) -> LevelLabel? {
    var index = 0
    guard let word = Words.next(bytes, &index, bytes.count)?.hash, isLevelWord(word) else { return nil }
    let start = Blanks.skip(bytes, index, bytes.count)
    guard let number = LevelHeading.numeral(bytes, start, bytes.count) else { return nil }
    let title = LevelHeading.separator(bytes, number.end, bytes.count).end
    guard title == bytes.count || title > number.end else { return nil }
    return LevelLabel(
      number: number.value, last: number.value, place: nil, title: String(decoding: bytes[title...], as: UTF8.self))
  }

  private static func isLevelWord(_ word: Words.Word) -> Bool {
    ColumnWords.standard[Words.phrase([word])] == .level
  }
}
