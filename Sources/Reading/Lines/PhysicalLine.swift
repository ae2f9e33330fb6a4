import SourceText

/// One line of a source up to its break, as far as its bytes tell.
struct PhysicalLine {
  /// The first byte.
  let start: Int
  /// Behind the spaces that lead.
  let textStart: Int
  /// Where the line's break stands, or the source's end.
  let end: Int
  /// Whether it is known that neither special bytes nor signs of cells stand behind the leading spaces: so most lines are.
  let isPlain: Bool

  /// The line that begins at `start`.
  init(_ bytes: [UInt8], from start: Int) {
    self.start = start
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    textStart = index
    if let end = Self.plainEnd(bytes, index) {
      self.end = end
      isPlain = true
    } else {
      end = bytes.first(of: 0x0A, or: 0x0D, from: index, below: bytes.count)
      isPlain = false
    }
  }

  /// Where the line ends, if nothing but plain text stands in front of its break; two blanks in a row are not plain.
  @inline(__always)
  private static func plainEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    // The highest bit of the first byte, where the byte in front of the block is a blank.
    var blankBefore: UInt64 = 0
    while index + ByteBlock.count <= bytes.count {
      let block = ByteBlock(bytes, at: index)
      let signs = SpecialBytes.signs(block, and: 0x7C)
      let blanks = block.blanks
      let pairs = blanks & (blanks << 8 | blankBefore)
      if signs | pairs != 0 {
        guard signs != 0 else { return nil }
        let first = signs.trailingZeroBitCount
        let end = index + first / 8
        return pairs & ~(~0 << UInt64(first)) == 0 && (bytes[end] == 0x0A || bytes[end] == 0x0D) ? end : nil
      }
      blankBefore = blanks >> 56
      index += ByteBlock.count
    }
    return nil
  }
}
