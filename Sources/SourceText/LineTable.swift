/// Finds the line and column of a byte offset.
///
/// Lines end at LF, at CR LF, or at a lone CR. Building is linear in the source; a look-up is logarithmic in its lines.
public struct LineTable: Sendable {
  /// Offset of the first byte of each line; the first is 0.
  public let starts: [UInt32]

  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    var index = 0
    while true {
      index = bytes.first(of: 0x0A, or: 0x0D, from: index, below: bytes.count) + 1
      if index > bytes.count { break }
      let isBeforeLineFeed = index < bytes.count && bytes[index] == 0x0A
      if bytes[index - 1] == 0x0A || !isBeforeLineFeed { starts.append(UInt32(truncatingIfNeeded: index)) }
    }
    self.starts = starts
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
