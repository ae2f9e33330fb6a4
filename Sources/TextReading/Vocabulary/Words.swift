public import SourceText

/// The words of a short text, folded: lower case, accents off, apostrophes dropped, each as one number.
///
/// Headings are compared by words, so that case, punctuation, emphasis and blanks do not matter.
public struct Words {
  public typealias Word = UInt64

  public private(set) var list: [Word] = []

  /// The folded words of a range; stops behind `limit` words.
  public init(_ bytes: borrowing [UInt8], _ start: Int, _ end: Int, limit: Int = 12) {
    list.reserveCapacity(min(limit + 1, (end - start + 1) / 2))
    var index = start
    while index < end, list.count <= limit, let word = Self.next(bytes, &index, end) { list.append(word.hash) }
  }

  /// How many words a range holds, counted to one above `limit` at most.
  public static func count(_ bytes: [UInt8], _ range: SourceRange, limit: Int = 12) -> Int {
    var index = Int(range.start)
    var count = 0
    while count <= limit, next(bytes, &index, Int(range.end)) != nil { count += 1 }
    return count
  }

  /// The number of a word that stands in the program's text.
  public static func word(_ text: String) -> Word {
    let bytes = Array(text.utf8)
    var index = 0
    return next(bytes, &index, bytes.count)?.hash ?? 0
  }

  /// The numbers of the words of a phrase.
  public static func words(_ phrase: String) -> [Word] {
    let bytes = Array(phrase.utf8)
    return Words(bytes, 0, bytes.count, limit: 32).list
  }

  /// One number for a whole phrase.
  @inlinable
  public static func phrase(_ words: some Sequence<Word>) -> Word {
    words.reduce(noPhrase, phrase)
  }

  /// The number of a phrase without words.
  @inlinable static var noPhrase: Word { 0x9E37_79B9_7F4A_7C15 }

  /// The number of a phrase with one word more.
  @inlinable
  public static func phrase(_ phrase: Word, _ word: Word) -> Word {
    (phrase ^ word) &* 0x100_0000_01B3 &+ (phrase >> 29)
  }

  /// The first word of a range, folded; nil when no word stands there.
  @inline(__always)
  public static func first(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Word? {
    var index = start
    return next(bytes, &index, min(end, start + 48))?.hash
  }

  /// The first word of a text, behind the tags that dress it.
  @inline(__always)
  public static func first(_ bytes: [UInt8], _ text: SourceRange) -> Word? {
    let start = Int(text.start)
    let end = Int(text.end)
    return first(bytes, start < end && bytes[start] == 0x3C ? Emphasis.skip(bytes, start, end) : start, end)
  }

  /// Whether two ranges hold the same words in the same order.
  public static func areSame(_ bytes: [UInt8], _ one: SourceRange, _ other: SourceRange) -> Bool {
    var (index, otherIndex) = (Int(one.start), Int(other.start))
    while let word = next(bytes, &index, Int(one.end))?.hash {
      guard next(bytes, &otherIndex, Int(other.end))?.hash == word else { return false }
    }
    return next(bytes, &otherIndex, Int(other.end)) == nil
  }

  /// The number of the word at `index` or behind, with its first byte; moves `index` behind it.
  @inline(__always)
  public static func next(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> (hash: Word, start: Int)? {
    // Most words are short, of ASCII, and stand behind one blank.
    let start = index < end && bytes[index] == 0x20 ? index + 1 : index
    if start < end, start + ByteBlock.count <= bytes.count {
      let block = ByteBlock(bytes, at: start)
      let length = min(block.wordLength, end - start)
      if length > 0 {
        index = start + length
        if length < ByteBlock.count, index == end || mustEnd(bytes[index]) {
          return (WordNumber.short(block, length), start)
        }
        return (long(bytes, &index, end, from: start, block, length), start)
      }
    }
    return nextOfAnyForm(bytes, &index, end)
  }

  private static func nextOfAnyForm(_ bytes: [UInt8], _ index: inout Int, _ end: Int) -> (hash: Word, start: Int)? {
    while index < end {
      let byte = bytes[index]
      if byte.isLetter || byte.isDigit { break }
      if byte == 0x3C, let tag = Tag.parse(bytes, index, end) {
        index = tag.end
      } else if byte >= 0x80 || byte == 0x26, folded(bytes, index, end).byte != 0 {
        break
      } else if byte == 0x26, let entity = Entities.decode(bytes, index, end) {
        index = entity.end
      } else {
        index += 1
      }
    }
    guard index < end else { return nil }
    let start = index
    if start + ByteBlock.count <= bytes.count {
      let block = ByteBlock(bytes, at: start)
      let length = min(block.wordLength, end - start)
      index = start + length
      return (long(bytes, &index, end, from: start, block, length), start)
    }
    var number = WordNumber()
    addSlowly(bytes, &index, end, from: start, to: &number)
    return (number.value, start)
  }

  /// The number of the word that begins at `start` with the first `length` bytes of a block; moves `index`, which stands
  /// behind those, behind the word.
  private static func long(
    _ bytes: [UInt8], _ index: inout Int, _ end: Int, from start: Int, _ block: ByteBlock, _ length: Int
  ) -> Word {
    var number = WordNumber()
    number.add(block, length)
    var length = length
    while length == ByteBlock.count, index + ByteBlock.count <= bytes.count {
      // Letters and digits of ASCII, up to eight at once.
      let block = ByteBlock(bytes, at: index)
      length = min(block.wordLength, end - index)
      index += length
      number.add(block, length)
    }
    if index < end, length == ByteBlock.count || !mustEnd(bytes[index]) {
      addSlowly(bytes, &index, end, from: start, to: &number)
    }
    return number.value
  }

  /// Whether a byte that is no letter or digit ends a word, whatever stands behind it.
  @inline(__always)
  private static func mustEnd(_ byte: UInt8) -> Bool { byte < 0x80 && byte != 0x26 && byte != 0x27 }

  private static func addSlowly(
    _ bytes: [UInt8], _ index: inout Int, _ end: Int, from start: Int, to number: inout WordNumber
  ) {
    while index < end {
      let (byte, length) = folded(bytes, index, end)
      if byte != 0 {
        number.add(byte)
        index += length
      } else if let length = insideLength(bytes, index, end, from: start) {
        index += length
      } else {
        break
      }
    }
  }

  /// The length of a sign within a word that does not count: a combining mark, an apostrophe with a letter behind it.
  private static func insideLength(_ bytes: [UInt8], _ index: Int, _ end: Int, from start: Int) -> Int? {
    if let mark = combiningLength(bytes, index, end) { return mark }
    // `d'entrevue` is two words, `doesn't` one.
    guard let apostrophe = apostropheLength(bytes, index, end), index + apostrophe < end, index - start > 1,
      folded(bytes, index + apostrophe, end).byte != 0
    else { return nil }
    return apostrophe
  }

  /// The letter or digit at `index` in lower case and without its accent; 0 for anything else.
  private static func folded(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (byte: UInt8, length: Int) {
    let byte = bytes[index]
    if byte.isLetter || byte.isDigit { return (byte.lowered, 1) }
    if byte < 0x80, byte != 0x26 { return (0, 1) }
    if byte == 0xC3, index + 1 < end { return (latin1[Int(bytes[index + 1] & 0x3F)], 2) }
    if byte == 0x26, let entity = Entities.decode(bytes, index, end), entity.scalar.value >= 0xC0,
      entity.scalar.value <= 0xFF
    {
      return (latin1[Int(entity.scalar.value & 0x3F)], entity.end - index)
    }
    if byte == 0xC5, index + 1 < end, bytes[index + 1] == 0x92 || bytes[index + 1] == 0x93 { return (0x6F, 2) }
    // Letters of other scripts count as they are, byte by byte.
    if byte == 0xCC || byte == 0xCD { return (0, 1) }
    if byte >= 0xC4 && byte < 0xE2 || byte >= 0xE3 && byte < 0xEE { return (byte, 1) }
    if byte >= 0x80 && byte < 0xC0 && index > 0 && bytes[index - 1] >= 0xC4 && bytes[index - 1] < 0xE2 {
      return (byte, 1)
    }
    return (0, 1)
  }

  /// A combining mark, a soft hyphen or a zero-width character within a word.
  private static func combiningLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard index + 1 < end else { return nil }
    switch bytes[index] {
    case 0xCC: return 2
    case 0xCD: return bytes[index + 1] < 0xB0 ? 2 : nil
    case 0xC2: return bytes[index + 1] == 0xAD ? 2 : nil
    case 0xE2:
      guard index + 2 < end, bytes[index + 1] == 0x80 else { return nil }
      return bytes[index + 2] >= 0x8B && bytes[index + 2] <= 0x8D ? 3 : nil
    default: return nil
    }
  }

  private static func apostropheLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    if bytes[index] == 0x27 { return 1 }
    if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 { return 3 }
    return nil
  }

  /// U+00C0…U+00FF without accents; 0 for × and ÷.
  private static let latin1: [UInt8] =
    Array("aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty".utf8)
    + [0, 0]
}
