import SourceText

/// Bytes that plain copying would get wrong: a tag, an entity, emphasis, a link, an escape, a tab, a second blank, not ASCII.
enum SpecialBytes {
  /// The first place from `start` on where such a byte stands; `end` where there is none.
  static func first(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    // One byte more than a block, for the second of two blanks.
    while index + ByteBlock.count < end {
      let block = ByteBlock(bytes, at: index)
      let blanks = block.equal(to: 0x20) & ByteBlock(bytes, at: index + 1).equal(to: 0x20)
      let signs = block.equal(to: 0x26) | block.equal(to: 0x2A) | block.equal(to: 0x3C) | block.within(0x5B, 0x60)
      if blanks | signs | block.within(0, 0x1F) | block.equal(to: 0x7F) | block.beyondASCII != 0 { break }
      index += ByteBlock.count
    }
    while index < end {
      let byte = bytes[index]
      if isSpecial(byte) || (byte == 0x20 && index + 1 < end && bytes[index + 1] == 0x20) { return index }
      index += 1
    }
    return end
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    if byte < 0x20 || byte >= 0x7F { return true }
    switch byte {
    case 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5F, 0x60: return true
    default: return false
    }
  }
}
