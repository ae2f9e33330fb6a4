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
  public init(_ bytes: [UInt8], at index: Int) { self.init(bytes.span, at: index) }

  /// The same of bytes that are lent.
  @inlinable
  @inline(__always)
  public init(_ bytes: Span<UInt8>, at index: Int) {
    precondition(index >= 0 && index + 8 <= bytes.count, "a block lies within its source")
    // Safe: the bytes are there, as was just asked, and any eight of them make a number.
    bits = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
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

  /// Which bytes are not ASCII.
  @inlinable public var beyondASCII: UInt64 { bits & Self.highs }

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

extension Span<UInt8> {
  /// The first index from `start` on, below `end`, of a byte that a block marks; `end` where there is none.
  ///
  /// - Parameters:
  ///   - marks: Which bytes of a block answer.
  ///   - isMarked: The same of one byte.
  @inlinable
  @inline(__always)
  func firstIndex(from start: Int, below end: Int, _ marks: (ByteBlock) -> UInt64, _ isMarked: (UInt8) -> Bool) -> Int {
    var index = start
    while index + ByteBlock.count <= end {
      let found = marks(ByteBlock(self, at: index))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += ByteBlock.count
    }
    while index < end, !isMarked(self[index]) { index += 1 }
    return index
  }

  /// The first index from `start` on where a byte stands; the count where there is none.
  @inlinable
  public func first(of byte: UInt8, from start: Int = 0) -> Int {
    firstIndex(from: start, below: count, { $0.equal(to: byte) }, { $0 == byte })
  }
}

extension [UInt8] {
  /// The first index from `start` on where a byte stands; the count where there is none.
  @inlinable
  public func first(of byte: UInt8, from start: Int = 0) -> Int { span.first(of: byte, from: start) }

  /// The first index from `start` on, below `end`, where one of two bytes stands; `end` where there is none.
  @inlinable
  public func first(of one: UInt8, or other: UInt8, from start: Int, below end: Int) -> Int {
    span.firstIndex(
      from: start, below: end, { $0.equal(to: one) | $0.equal(to: other) }, { $0 == one || $0 == other })
  }

  /// Whether a digit of ASCII stands in a range.
  @inlinable
  public func holdsDigit(_ range: Range<Int>) -> Bool {
    let found = span.firstIndex(
      from: range.lowerBound, below: range.upperBound, { $0.within(0x30, 0x39) }, { $0 >= 0x30 && $0 <= 0x39 })
    return found < range.upperBound
  }
}
