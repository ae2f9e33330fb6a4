/// White space and characters without a meaning, as bytes of UTF-8.
public enum Blanks {
  /// The number of bytes of the blank or invisible character that begins at `index`; 0 when there is none.
  ///
  /// Counts ASCII white space, no-break and typographic spaces, zero-width characters, soft hyphens, byte order marks and
  /// control characters, and `&nbsp;`.
  @inlinable
  @inline(__always)
  public static func length(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    if byte < 0xC2 && byte != 0x26 { return 0 }
    return longLength(bytes, index, end)
  }

  /// The reference of HTML that word processors put where a blank must not break the line.
  private static let reference: [UInt8] = Array("&nbsp;".utf8)

  private static func isReference(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + reference.count <= end && bytes[index..<index + reference.count].elementsEqual(reference)
  }

  @usableFromInline
  static func longLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int {
    let left = end - index
    switch bytes[index] {
    case 0x26: return isReference(bytes, index, end) ? reference.count : 0
    case 0xC2 where left >= 2:
      // U+0080…U+00A0 and the soft hyphen U+00AD.
      return bytes[index + 1] <= 0xA0 || bytes[index + 1] == 0xAD ? 2 : 0
    case 0xE2 where left >= 3:
      if bytes[index + 1] == 0x80 {
        let third = bytes[index + 2]
        // U+2000…U+200F, U+2028…U+202F
        return third <= 0x8F || (third >= 0xA8 && third <= 0xAF) ? 3 : 0
      }
      if bytes[index + 1] == 0x81 {
        let third = bytes[index + 2]
        // U+205F…U+206F
        return third >= 0x9F && third <= 0xAF ? 3 : 0
      }
      return 0
    case 0xE3 where left >= 3:
      return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    case 0xEF where left >= 3:
      return bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
    default:
      return 0
    }
  }

  /// Moves `start` behind the blanks that lead.
  @inlinable
  @inline(__always)
  public static func skip(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let length = length(bytes, index, end)
      if length == 0 { break }
      index += length
    }
    return min(index, end)
  }

  /// Moves `end` in front of the blanks that trail.
  public static func trim(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      let last = bytes[end - 1]
      if last <= 0x20 || last == 0x7F {
        end -= 1
        continue
      }
      if last == 0x3B, end - start >= reference.count, isReference(bytes, end - reference.count, end) {
        end -= reference.count
        continue
      }
      if last < 0x80 { break }
      // The blank characters take two or three bytes.
      if end - start >= 2, bytes[end - 2] == 0xC2, length(bytes, end - 2, end) == 2 {
        end -= 2
      } else if end - start >= 3, bytes[end - 3] >= 0xE2, length(bytes, end - 3, end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}
