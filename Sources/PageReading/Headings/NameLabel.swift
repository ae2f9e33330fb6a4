import SourceText
import TextReading

/// A name in front of a text: `Expert: …`, `**Adopts** …`, `Basic (1) - …`.
struct NameLabel {
  var nameStart: Int
  var nameEnd: Int
  /// Behind the sign and its blanks.
  var contentStart: Int
  /// A number in parentheses behind the name.
  var number: Int?

  /// The label at `start`; the name is at most 48 bytes.
  static func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> NameLabel? {
    let limit = min(end, start + 48)
    var index = start
    // `**Name** text` and `**Name:** text`
    if index + 2 < end, bytes[index] == 0x2A, bytes[index + 1] == 0x2A {
      index += 2
      while index + 1 < limit {
        if bytes[index] == 0x2A, bytes[index + 1] == 0x2A {
          let inner = trimColon(bytes, start + 2, index)
          return NameLabel(
            nameStart: start + 2, nameEnd: inner, contentStart: LevelHeading.separator(bytes, index + 2, end).end,
            number: nil)
        }
        index += 1
      }
      return nil
    }
    while index < limit {
      let byte = bytes[index]
      if byte == 0x3C, let tag = Tag.parse(bytes, index, end) {
        index = tag.end
        continue
      }
      if byte == 0x5B, let link = Emphasis.link(bytes, index, end) {
        index = link.end
        continue
      }
      if byte == 0x3A || byte == 0x28 { break }
      if byte == 0x2E || byte == 0x3F || byte == 0x21 || byte == 0x3B { return nil }
      if byte == 0x2D || byte == 0xE2 {
        // A dash between blanks.
        let length = byte == 0x2D ? 1 : 3
        let isDash =
          byte == 0x2D
          || (index + 2 < end && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94))
        if isDash, index > start, bytes[index - 1] == 0x20, index + length < end, bytes[index + length] == 0x20 {
          break
        }
        index += length
        continue
      }
      index += 1
    }
    guard index < limit, index > start else { return nil }
    let nameEnd = Blanks.trim(bytes, start, index)
    var behind = index
    var number: Int?
    if bytes[index] == 0x28 {
      guard let close = bytes[index..<min(end, index + 40)].firstIndex(of: 0x29) else { return nil }
      number = Words(bytes, index, close).list.last.flatMap(Numerals.value)
      behind = close + 1
    }
    return NameLabel(
      nameStart: start, nameEnd: nameEnd, contentStart: LevelHeading.separator(bytes, behind, end).end, number: number)
  }

  private static func trimColon(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == 0x3A || bytes[end - 1] == 0x20 || bytes[end - 1] == 0x2E { end -= 1 }
    return end
  }
}
