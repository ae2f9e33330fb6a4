/// Windows-1252, what Western European Windows programs write, to UTF-8.
enum Windows1252 {
  /// Decodes a file. Linear.
  ///
  /// Refuses the five bytes that the encoding leaves undefined, and control characters that no text holds: then the
  /// file is something else.
  static func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20...0x7E: text.append(byte)
      case 0x80...0x9F:
        let scalar = c1[Int(byte) - 0x80]
        if scalar == 0 { throw TextDecodingError(.undefinedByte(byte), at: offset) }
        text.appendUTF8(scalar)
      case 0xA0...0xFF: text.appendUTF8(UInt32(byte))
      default: throw TextDecodingError(.controlCharacter(byte), at: offset)
      }
    }
    return text
  }

  /// What the bytes 0x80 to 0x9F stand for; 0 for the undefined ones.
  private static let c1: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
