/// Sixteen bytes of a source looked at together, as `ByteBlock` looks at eight.
///
/// The tests are of ASCII and are combined and then asked for with `marks`. Marks have the highest bit of each byte that
/// answers.
@frozen
public struct ByteRow {
  /// Sixteen bytes, or a mark for each of them.
  public typealias Bits = SIMD2<UInt64>

  @usableFromInline let bits: Bits

  /// The number of bytes in a row.
  @inlinable public static var count: Int { 16 }

  /// The bytes from `index` on; sixteen of them must be there.
  @inlinable
  @inline(__always)
  public init(_ bytes: [UInt8], at index: Int) {
    precondition(index >= 0 && index + 16 <= bytes.count, "a row lies within its source")
    bits = bytes.withUnsafeBytes {
      Bits(
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index, as: UInt64.self)),
        UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)))
    }
  }

  @inlinable
  @inline(__always)
  static func each(_ byte: UInt8) -> Bits { Bits(repeating: ByteBlock.each(byte)) }

  @inlinable @inline(__always) var ascii: Bits { bits & Self.each(0x7F) }

  /// Which bytes, if they are ASCII, are `byte`.
  @inlinable
  @inline(__always)
  public func equals(_ byte: UInt8) -> Bits { Self.each(0x80) &- (ascii ^ Self.each(byte)) }

  /// Which bytes, if they are ASCII, are lower than `byte`.
  @inlinable
  @inline(__always)
  public func isBelow(_ byte: UInt8) -> Bits { Self.each(0x7F + byte) &- ascii }

  /// Which bytes, if they are ASCII, are `byte` or higher once their bit for lower case is set.
  @inlinable
  @inline(__always)
  public func loweredReaches(_ byte: UInt8) -> Bits { (ascii | Self.each(0x20)) &+ Self.each(0x80 - byte) }

  /// The bytes that are not ASCII or that one of the combined tests holds for.
  @inlinable
  @inline(__always)
  public func marks(where tests: Bits) -> Bits { (bits | tests) & Self.each(0x80) }

  /// Which bytes are blanks; exact where all are ASCII.
  @inlinable @inline(__always) public var blanks: Bits { equals(0x20) & Self.each(0x80) }

  /// Whether a byte has a mark.
  @inlinable
  @inline(__always)
  public static func isAny(_ marks: Bits) -> Bool { marks[0] | marks[1] != 0 }

  /// The first byte that has a mark; 16 where none has.
  @inlinable
  @inline(__always)
  public static func first(_ marks: Bits) -> Int {
    marks[0] != 0 ? marks[0].trailingZeroBitCount / 8 : 8 + marks[1].trailingZeroBitCount / 8
  }
}
