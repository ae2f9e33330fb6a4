import SourceText

/// Sentences within one text.
enum Sentences {
  /// The ranges of the sentences.
  static func divide(_ bytes: [UInt8], _ range: SourceRange) -> [SourceRange] {
    var sentences: [SourceRange] = []
    var start = Int(range.start)
    let end = Int(range.end)
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte == 0x3F || byte == 0x2E || byte == 0x21, index + 1 < end, bytes[index + 1] == 0x20 {
        let next = Blanks.skip(bytes, index + 1, end)
        if next < end, bytes[next].isUpperLetter, index - start > 8 {
          sentences.append(SourceRange(start, index + 1))
          start = next
        }
        index = next
        continue
      }
      index += 1
    }
    if start < end { sentences.append(SourceRange(start, end)) }
    return sentences
  }
}
