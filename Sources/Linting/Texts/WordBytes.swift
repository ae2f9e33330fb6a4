/// Eight bytes of a text looked at together, for the words in it.
///
/// Masks have the highest bit of each byte that answers.
struct WordBytes {
  private let bits: UInt64

  /// The number of bytes.
  static let count = 8

  /// The bytes from `index` on.
  @inline(__always)
  init(_ text: PaddedText, at index: Int) {
    bits = UInt64(littleEndian: text.start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Which of some bytes below 0x80 lie from `low` to `high`; the highest bit is right where theirs is not set.
  @inline(__always)
  private static func within(_ bytes: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
    (bytes &+ each(0x80 - low)) & ~(bytes &+ each(0x7F - high))
  }

  /// Which are letters or digits of ASCII.
  @inline(__always) var words: UInt64 {
    let low = bits & Self.lows
    let letters = Self.within(low | Self.each(0x20), 0x61, 0x7A)
    return (letters | Self.within(low, 0x30, 0x39)) & ~bits & Self.highs
  }

  /// Which may be more than a letter, a digit or a separator: no ASCII, or one of `#$%&'()*+` and ``[\]^_` ``.
  @inline(__always) var peculiar: UInt64 {
    let low = bits & Self.lows
    return (Self.within(low, 0x23, 0x2B) | Self.within(low, 0x5B, 0x60) | bits) & Self.highs
  }

  /// Which are capitals or `@`, if none is peculiar.
  @inline(__always) var capitals: UInt64 { bits &<< 1 & ~(bits &<< 2) & Self.highs }

  /// A mask as eight bits, the first byte's the lowest.
  @inline(__always)
  static func gathered(_ mask: UInt64) -> UInt64 { (mask &>> 7 &* 0x0102_0408_1020_4080) &>> 56 }

  /// The first bytes, from one to eight of them, letters in lower case, and zeros.
  @inline(__always)
  func lowered(_ count: Int) -> UInt64 {
    // Shifts by 64 less eight for each byte.
    (bits | Self.each(0x20)) & (.max &>> UInt64(truncatingIfNeeded: 0 &- count &* 8))
  }
}

/// A text with eight zeros behind, so that eight bytes can be looked at from each of its places.
struct PaddedText {
  let start: UnsafeRawPointer
  let count: Int
}
