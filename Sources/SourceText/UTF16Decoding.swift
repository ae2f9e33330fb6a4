/// UTF-16 to UTF-8.
enum UTF16Decoding {
  /// Decodes a file that begins with a byte order mark, which is left out. Linear.
  static func decode(_ bytes: [UInt8], littleEndian: Bool) throws(TextDecodingError) -> [UInt8] {
    guard bytes.count % 2 == 0 else { throw TextDecodingError(.halfUnit, at: bytes.count - 1) }
    let high = littleEndian ? 1 : 0
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
    var index = 2
    while index < bytes.count {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
      switch unit {
      case 0: throw TextDecodingError(.nulByte, at: index)
      case 1..<0x80: text.append(UInt8(unit))
      case 0xD800..<0xDC00:
        guard index + 2 < bytes.count else { throw TextDecodingError(.unpairedSurrogate, at: index) }
        let low = UInt32(bytes[index + 2 + high]) << 8 | UInt32(bytes[index + 3 - high])
        guard low & 0xFC00 == 0xDC00 else { throw TextDecodingError(.unpairedSurrogate, at: index) }
        text.appendUTF8(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        index += 2
      case 0xDC00..<0xE000: throw TextDecodingError(.unpairedSurrogate, at: index)
      default: text.appendUTF8(unit)
      }
      index += 2
    }
    return text
  }
}

extension [UInt8] {
  /// Appends a scalar's UTF-8. The value must be a Unicode scalar.
  mutating func appendUTF8(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
