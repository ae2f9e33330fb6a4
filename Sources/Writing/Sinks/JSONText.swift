/// What JSON does not let stand in a string, and how it is written instead.
enum JSONText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether one of eight bytes is below 0x20, a double quote, or a backslash.
  static func holdsSpecial(_ word: UInt64) -> Bool {
    let control = (word &- ones &* 0x20) & ~word
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let zeros = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    return (control | zeros) & (ones &* 0x80) != 0
  }

  static func escape(_ byte: UInt8, into output: inout ByteOutput) {
    switch byte {
    case 0x22: output.append("\\\"")
    case 0x5C: output.append("\\\\")
    case 0x08: output.append("\\b")
    case 0x09: output.append("\\t")
    case 0x0A: output.append("\\n")
    case 0x0C: output.append("\\f")
    case 0x0D: output.append("\\r")
    default:
      output.append("\\u00")
      output.append(byte < 0x10 ? 0x30 : 0x31)
      output.append(hexDigit(byte & 0xF))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
