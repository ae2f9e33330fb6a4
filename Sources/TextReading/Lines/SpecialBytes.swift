import SourceText

/// Bytes that plain copying would get wrong: a tag, an entity, emphasis, a link, a text that is struck out, an escape, a tab, a second blank, not ASCII.
enum SpecialBytes {
  /// The first place from `start` on where such a byte stands; `end` where there is none.
  static func first(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    guard end - start >= ByteBlock.count else { return firstOneByOne(bytes, start, end) }
    var index = start
    // The highest bit of the first byte, where the byte in front of the block is a blank.
    var blankBefore: UInt64 = 0
    while index + ByteBlock.count <= end {
      let block = ByteBlock(bytes, at: index)
      let blanks = block.blanks
      if signs(block) | blanks & (blanks << 8 | blankBefore) != 0 {
        return firstOneByOne(bytes, max(start, index - 1), end)
      }
      blankBefore = blanks >> 56
      index += ByteBlock.count
    }
    guard index < end else { return end }
    // The rest, with some bytes of the last block again.
    let block = ByteBlock(bytes, at: end - ByteBlock.count)
    let blanks = block.blanks
    return signs(block) | blanks & (blanks << 8) == 0 ? end : firstOneByOne(bytes, max(start, index - 1), end)
  }

  /// Which bytes of a block are special.
  @inline(__always)
  private static func signs(_ block: ByteBlock) -> UInt64 {
    let isPlain =
      block.differs(from: 0x26) & block.differs(from: 0x2A) & block.differs(from: 0x3C)
      & ~(block.reaches(0x5B) & ~block.reaches(0x61)) & block.reaches(0x20) & ~block.reaches(0x7E)
    return block.marks(whereNot: isPlain)
  }

  private static func firstOneByOne(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = bytes[index]
      if isSpecial(byte) || (byte == 0x20 && index + 1 < end && bytes[index + 1] == 0x20) { return index }
      index += 1
    }
    return end
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    if byte < 0x20 || byte >= 0x7E { return true }
    switch byte {
    case 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5F, 0x60: return true
    default: return false
    }
  }
}
