/// The words of a text, folded, with where they and their sentences stand.
///
/// A word is a run of letters and digits; whatever is not ASCII counts as a letter, but for the punctuation that word
/// processors set. Folding is lower case. Linear in the text.
struct Words {
  /// The text as UTF-8.
  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Where sentences begin, ascending; the first is 0.
  private(set) var sentenceStarts: [Int] = [0]

  struct Word {
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
      let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      words.append(Word(folded: word, range: start..<index, beginsSentence: beginsSentence))
      beginsSentence = false
    }
  }

  /// The folded words with one blank between them: equal for texts that differ in case and punctuation only.
  var folded: String { words.map(\.folded).joined(separator: " ") }

  /// The original text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// How many bytes at `index` belong to no word; 0 for a letter or digit.
  private static func lengthOfGap(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      let isWord = (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      return isWord ? 0 : 1
    }
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
}
