/// What JSON and TOML agree on in the escapes of their texts.
enum EscapeSign {
  /// The byte that a sign behind a backslash stands for: `n` for a line feed; nil where it stands for none in both.
  static func byte(for sign: UInt8) -> UInt8? {
    switch sign {
    case 0x22, 0x5C: sign
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: nil
    }
  }

  /// The value of hexadecimal digits; nil where the range goes on behind `end` or holds anything else.
  ///
  /// - Parameter range: At most eight digits.
  static func value(_ bytes: [UInt8], _ range: Range<Int>, before end: Int) -> UInt32? {
    guard range.upperBound <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[range] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
