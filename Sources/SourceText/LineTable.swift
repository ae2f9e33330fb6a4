/// Finds the line and column of a byte offset.
///
/// Lines end at LF, at CR LF, or at a lone CR. Building is linear in the source; a look-up is logarithmic in its lines.
public struct LineTable: Sendable {
  /// Offset of the first byte of each line; the first is 0.
  public let starts: [UInt32]

  public init(_ bytes: [UInt8]) {
    starts = bytes.withUnsafeBytes { raw in
      var starts: [UInt32] = [0]
      starts.reserveCapacity(raw.count / 32 + 1)
      var index = 0
      while index + ByteBlock.count <= raw.count {
        if Self.mayHoldLineBreak(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
          let block = ByteBlock(bytes, at: index)
          var breaks = block.equal(to: 0x0A) | block.equal(to: 0x0D)
          while breaks != 0 {
            let place = index &+ breaks.trailingZeroBitCount / 8
            if Self.endsLine(raw, place) { starts.append(UInt32(truncatingIfNeeded: place &+ 1)) }
            breaks &= breaks &- 1
          }
        }
        index &+= ByteBlock.count
      }
      while index < raw.count {
        if Self.endsLine(raw, index) { starts.append(UInt32(truncatingIfNeeded: index + 1)) }
        index += 1
      }
      return starts
    }
  }

  /// Whether a byte is the last of a line's end.
  @inline(__always)
  private static func endsLine(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    if bytes[place] != 0x0D { return bytes[place] == 0x0A }
    return place + 1 == bytes.count || bytes[place + 1] != 0x0A
  }

  /// Whether a byte below 0x0E is among eight, told in three steps.
  @inline(__always)
  private static func mayHoldLineBreak(_ bytes: UInt64) -> Bool {
    (bytes &- 0x0E0E_0E0E_0E0E_0E0E) & ~bytes & 0x8080_8080_8080_8080 != 0
  }

  /// The line that holds `offset`, counted from 0.
  public func line(of offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Line and column of `offset`, both counted from 1; the column counts UTF-8 bytes.
  public func position(of offset: UInt32) -> (line: Int, byteColumn: Int) {
    let line = line(of: offset)
    return (line + 1, Int(offset - starts[line]) + 1)
  }
}
