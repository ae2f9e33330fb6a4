/// A text on several lines of a source, put on one.
@usableFromInline
enum WrappedText {
  /// Writes a text's bytes with one space in place of each break and the blanks around it; returns how many were written.
  ///
  /// - Parameters:
  ///   - text: Begins and ends with a byte that is not white.
  ///   - room: Has room for the whole text.
  @usableFromInline
  static func join(_ text: UnsafeBufferPointer<UInt8>, into room: UnsafeMutablePointer<UInt8>) -> Int {
    guard let start = text.baseAddress else { return 0 }
    let source = UnsafeRawPointer(start)
    let target = UnsafeMutableRawPointer(room)
    var index = 0
    var count = 0
    while index < text.count {
      // Eight bytes at a time, as long as none of them is a control character.
      while index &+ 8 <= text.count {
        let bytes = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if (bytes &- each(0x20)) & ~bytes & each(0x80) != 0 { break }
        target.storeBytes(of: bytes, toByteOffset: count, as: UInt64.self)
        index &+= 8
        count &+= 8
      }
      while index < text.count, !isBreak(start[index]) {
        room[count] = start[index]
        index &+= 1
        count &+= 1
      }
      if index == text.count { break }
      while count > 0, isWhite(room[count &- 1]) { count &-= 1 }
      while index < text.count, isWhite(start[index]) { index &+= 1 }
      room[count] = 0x20
      count &+= 1
    }
    return count
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always)
  private static func isBreak(_ byte: UInt8) -> Bool { byte >= 0x09 && byte <= 0x0D }

  @inline(__always)
  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || isBreak(byte) }
}
