/// Looks at eight bytes of text at once.
public enum ByteWord {
  @usableFromInline static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @usableFromInline static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// Whether one of the bytes is below 0x20, a double quote, or a backslash: what JSON does not let stand in a string.
  @inlinable
  public static func holdsSpecial(_ word: UInt64) -> Bool {
    let control = (word &- ones &* 0x20) & ~word
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let zeros = ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    return (control | zeros) & tops != 0
  }

  /// Whether one of the bytes is not ASCII.
  static func holdsNonASCII(_ word: UInt64) -> Bool { word & tops != 0 }
}
