/// Turns libyaml's marks, which count characters behind a byte order mark, into offsets of bytes.
///
/// Marks come nearly in ascending order, so the cursor walks on from the last one, forward or back: linear in all.
struct OffsetCursor {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let first: Int
  private var offset: Int
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    first = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    offset = first
    isASCII = first == 0 && !bytes.contains { $0 >= 0x80 }
  }

  /// The offset of the byte at which character `target` begins.
  mutating func offset(of target: Int) -> Int {
    if isASCII { return min(target, bytes.count) }
    while index < target, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      index += 1
    }
    while index > target, offset > first {
      offset -= 1
      while offset > first, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      index -= 1
    }
    return offset
  }
}
