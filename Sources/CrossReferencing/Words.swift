import SourceText

/// The words of a text, folded, with where they and their sentences stand.
///
/// A word is a run of letters and digits; whatever is not ASCII counts as a letter, but for the punctuation that word
/// processors set. Linear in the text.
struct Words {
  /// The text as UTF-8.
  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Where sentences begin, ascending; the first is 0.
  private(set) var sentenceStarts: [Int] = [0]

  struct Word {
    /// In lower case and without the ending of a plural.
    var folded: String
    var range: Range<Int>
    /// Whether a sentence begins with it.
    var beginsSentence: Bool
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    var index = 0
    var beginsSentence = true
    while index < bytes.count {
      let length = Self.lengthOfGap(bytes, at: index)
      if length > 0 {
        if Self.endsSentence(bytes, at: index) {
          sentenceStarts.append(index + 1)
          beginsSentence = true
        }
        index += length
        continue
      }
      let start = index
      while index < bytes.count, Self.lengthOfGap(bytes, at: index) == 0 { index += 1 }
      words.append(
        Word(folded: Self.folded(bytes[start..<index]), range: start..<index, beginsSentence: beginsSentence))
      beginsSentence = false
    }
  }

  /// The folded words with one blank between them: equal for texts that differ in case, punctuation and number only.
  var folded: String { words.map(\.folded).joined(separator: " ") }

  /// The original text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a word is written with a capital.
  func hasCapital(_ word: Word) -> Bool {
    guard bytes[word.range.lowerBound] >= 0x80 else { return bytes[word.range.lowerBound].isUpperLetter }
    return text(word.range).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The sentences, without blanks around them.
  var sentences: [Range<Int>] {
    zip(sentenceStarts, sentenceStarts.dropFirst() + [bytes.count]).map { start, end in start..<end }
  }

  /// How many bytes at `index` belong to no word; 0 for a letter or digit.
  private static func lengthOfGap(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte.isLetter || byte.isDigit ? 0 : 1 }
    guard index + 1 < bytes.count else { return 0 }
    // U+0080 to U+00BF, and the general punctuation from U+2000 on.
    if byte == 0xC2 { return 2 }
    return byte == 0xE2 && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81) ? 3 : 0
  }

  private static func endsSentence(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x0A else { return false }
    return index + 1 == bytes.count || bytes[index + 1] <= 0x20
  }

  private static func folded(_ word: ArraySlice<UInt8>) -> String {
    let isASCII = word.allSatisfy { $0 < 0x80 }
    let lowered =
      isASCII ? word.map(\.lowered) : Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
    return String(decoding: lowered.dropLast(plural(lowered)), as: UTF8.self)
  }

  /// How many bytes of a word in lower case are the ending of its plural: `skills`, `processes`. Both sides of a comparison
  /// are folded, so that it need not be right about words such as `ethics`.
  private static func plural(_ word: [UInt8]) -> Int {
    let count = word.count
    guard count > 3, word[count - 1] == UInt8(ascii: "s") else { return 0 }
    switch word[count - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return 0
    case UInt8(ascii: "e"):
      guard count > 4 else { return 1 }
      switch word[count - 3] {
      case UInt8(ascii: "s") where word[count - 4] == UInt8(ascii: "s"), UInt8(ascii: "x"): return 2
      case UInt8(ascii: "h") where word[count - 4] == UInt8(ascii: "c") || word[count - 4] == UInt8(ascii: "s"):
        return 2
      default: return 1
      }
    default: return 1
    }
  }
}
