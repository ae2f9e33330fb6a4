/// Eight bytes of a source looked at together: what most text needs to be told is that nothing special is in it.
///
/// Masks have the highest bit of each byte that answers, so the first byte that does is at `trailingZeroBitCount / 8`.
@frozen
public struct ByteBlock: Equatable {
  @usableFromInline let bits: UInt64

  /// The number of bytes in a block.
  @inlinable public static var count: Int { 8 }

  /// The bytes from `index` on; eight of them must be there.
  @inlinable
  @inline(__always)
  public init(_ bytes: [UInt8], at index: Int) {
    precondition(index >= 0 && index + 8 <= bytes.count, "a block lies within its source")
    bits = bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
  }

  /// The same of bytes that are lent.
  @inlinable
  @inline(__always)
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    precondition(index >= 0 && index + 8 <= bytes.count, "a block lies within its source")
    bits = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inlinable static var lows: UInt64 { 0x7F7F_7F7F_7F7F_7F7F }
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

  @inlinable
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Which bytes are `byte`.
  @inlinable
  @inline(__always)
  public func equal(to byte: UInt8) -> UInt64 {
    let difference = bits ^ Self.each(byte)
    return ~(((difference & Self.lows) &+ Self.lows) | difference | Self.lows)
  }

  /// Which bytes lie from `low` to `high`, both below 0x80.
  @inlinable
  @inline(__always)
  public func within(_ low: UInt8, _ high: UInt8) -> UInt64 {
    let ascii = bits & Self.lows
    let fromLow = ascii &+ Self.each(0x80 - low)
    let aboveHigh = ascii &+ Self.each(0x7F - high)
    return fromLow & ~aboveHigh & ~bits & Self.highs
  }

  // MARK: Tests of ASCII, to be combined and then asked for with `marks`

  /// Which bytes, if they are ASCII, are another than `byte`.
  @inlinable
  @inline(__always)
  public func differs(from byte: UInt8) -> UInt64 { ((bits & Self.lows) ^ Self.each(byte)) &+ Self.lows }

  /// Which bytes, if they are ASCII, are `byte` or higher.
  @inlinable
  @inline(__always)
  public func reaches(_ byte: UInt8) -> UInt64 { (bits & Self.lows) &+ Self.each(0x80 - byte) }

  /// The bytes that are not ASCII or that a combination of tests does not hold for.
  @inlinable
  @inline(__always)
  public func marks(whereNot tests: UInt64) -> UInt64 { (bits | ~tests) & Self.highs }

  /// Which bytes are blanks; exact where all are ASCII.
  @inlinable public var blanks: UInt64 { ~differs(from: 0x20) & Self.highs }

  // MARK: Words

  /// The bytes with letters in lower case; other bytes may change as well, but digits do not.
  @inlinable public var lowered: UInt64 { bits | Self.each(0x20) }

  /// How many bytes from the first on are letters or digits of ASCII.
  @inlinable
  @inline(__always)
  public var wordLength: Int {
    let isDigit = reaches(0x30) & ~reaches(0x3A)
    let lowered = lowered & Self.lows
    let isLetter = (lowered &+ Self.each(0x80 - 0x61)) & ~(lowered &+ Self.each(0x80 - 0x7B))
    return marks(whereNot: isDigit | isLetter).trailingZeroBitCount / 8
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `start` on where a byte stands; the count where there is none.
  @inlinable
  public func first(of byte: UInt8, from start: Int) -> Int {
    var index = start
    while index + ByteBlock.count <= count {
      let found = ByteBlock(self, at: index).equal(to: byte)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += ByteBlock.count
    }
    while index < count, self[index] != byte { index += 1 }
    return index
  }
}

extension [UInt8] {
  /// Whether a digit of ASCII stands in a range.
  @inlinable
  public func holdsDigit(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + ByteBlock.count <= range.upperBound {
      if ByteBlock(self, at: index).within(0x30, 0x39) != 0 { return true }
      index += ByteBlock.count
    }
    return self[index..<range.upperBound].contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// The first place from `start` on, below `end`, where one of two bytes stands; `end` where there is none.
  @inlinable
  public func first(of one: UInt8, or other: UInt8, from start: Int, below end: Int) -> Int {
    var index = start
    while index + ByteBlock.count <= end {
      let block = ByteBlock(self, at: index)
      let found = block.equal(to: one) | block.equal(to: other)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += ByteBlock.count
    }
    while index < end, self[index] != one, self[index] != other { index += 1 }
    return index
  }
}
