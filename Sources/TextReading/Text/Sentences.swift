public import SourceText

/// Sentences within one text.
public enum Sentences {
  /// How many sentences a text has, by their signs and the capitals behind them.
  public static func count(of text: String) -> Int {
    let bytes = Array(text.utf8)
    var count = bytes.isEmpty ? 0 : 1
    for index in bytes.indices.dropLast(2)
    where bytes[index] == 0x2E || bytes[index] == 0x3F || bytes[index] == 0x21 {
      if bytes[index + 1] == 0x20, bytes[index + 2].isUpperLetter { count += 1 }
    }
    return count
  }

  /// The ranges of the sentences, which may stand on several lines.
  public static func divide(_ bytes: [UInt8], _ range: SourceRange) -> [SourceRange] {
    var sentences: [SourceRange] = []
    var start = Int(range.start)
    let end = Int(range.end)
    var index = start
    while index < end {
      index = nextSign(bytes, index, end)
      guard index + 1 < end else { break }
      guard bytes[index + 1] <= 0x20 else {
        index += 1
        continue
      }
      let next = Blanks.skip(bytes, index + 1, end)
      if next < end, bytes[next].isUpperLetter, index - start > 8 {
        sentences.append(SourceRange(start, index + 1))
        start = next
      }
      index = next
    }
    if start < end { sentences.append(SourceRange(start, end)) }
    return sentences
  }

  /// The next place from `start` on where a full stop, a question mark or an exclamation mark stands; `end` where there is none.
  public static func nextSign(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index + ByteBlock.count <= end {
      let block = ByteBlock(bytes, at: index)
      let signs = block.equal(to: 0x2E) | block.equal(to: 0x3F) | block.equal(to: 0x21)
      if signs != 0 { return index + signs.trailingZeroBitCount / 8 }
      index += ByteBlock.count
    }
    while index < end, bytes[index] != 0x2E, bytes[index] != 0x3F, bytes[index] != 0x21 { index += 1 }
    return min(index, end)
  }
}
