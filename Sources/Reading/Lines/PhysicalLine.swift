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
    // The highest bit of the first byte, where the byte in front of the block is a blank.
    var blankBefore: UInt64 = 0
    while index + ByteBlock.count <= bytes.count {
      let block = ByteBlock(bytes, at: index)
      let blanks = block.equal(to: 0x20)
      let pairs = blanks & (blanks << 8 | blankBefore)
      let signs = SpecialBytes.signs(block) | block.marks(whereNot: block.differs(from: 0x7C))
      if signs | pairs != 0 {
        let first = signs.trailingZeroBitCount
        if first < 64, pairs & ~(~0 << UInt64(first)) == 0, bytes[index + first / 8].isLineBreak {
          end = index + first / 8
          isPlain = true
          return
        }
        break
      }
      blankBefore = blanks >> 56
      index += ByteBlock.count
    }
    end = bytes.first(of: 0x0A, or: 0x0D, from: index, below: bytes.count)
    isPlain = false
  }
}

extension UInt8 {
  @inline(__always) fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
