/// Finds the line and column of a byte offset.
///
/// Lines end at LF, at CR LF, or at a lone CR. Building is linear in the source; a look-up is logarithmic in its lines.
public struct LineTable: Sendable {
  /// Offset of the first byte of each line; the first is 0.
  public let starts: [UInt32]

  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    func isHalfOfPair(_ place: Int) -> Bool {
      bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
    }
    var index = 0
    while index + ByteBlock.count <= bytes.count {
      let block = ByteBlock(bytes, at: index)
      if block.mayHoldLineBreak {
        let returns = block.equal(to: 0x0D)
        var breaks = block.equal(to: 0x0A) | returns
        while breaks != 0 {
          let place = index + breaks.trailingZeroBitCount / 8
          if returns == 0 || !isHalfOfPair(place) { starts.append(UInt32(truncatingIfNeeded: place + 1)) }
          breaks &= breaks - 1
        }
      }
      index += ByteBlock.count
    }
    while index < bytes.count {
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !isHalfOfPair(index)) {
        starts.append(UInt32(truncatingIfNeeded: index + 1))
      }
      index += 1
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

extension ByteBlock {
  /// Whether a byte below 0x0E is among them, told in three steps.
  fileprivate var mayHoldLineBreak: Bool { (bits &- Self.each(0x0E)) & ~bits & Self.highs != 0 }
}
