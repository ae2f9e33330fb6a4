public import SourceText

/// A text on several lines of a source, put on one.
@usableFromInline
enum WrappedText {
  /// Writes a range's bytes with one space in place of each break and the blanks around it; returns how many were written.
  ///
  /// - Parameters:
  ///   - range: Begins and ends with a byte that is not white.
  ///   - buffer: Has room for the whole range.
  @usableFromInline
  static func join(_ bytes: [UInt8], _ range: SourceRange, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
    precondition(Int(range.end) <= bytes.count && buffer.count >= range.count, "a text lies within its source")
    var count = 0
    var start = Int(range.start)
    let end = Int(range.end)
    while start < end {
      let lineEnd = bytes.first(of: 0x0A, or: 0x0D, from: start, below: end)
      var stop = lineEnd
      while stop > start, isWhite(bytes[stop - 1]) { stop -= 1 }
      if count > 0 {
        buffer[count] = 0x20
        count += 1
      }
      bytes.withUnsafeBufferPointer { all in
        let line = UnsafeBufferPointer(rebasing: all[start..<stop])
        _ = UnsafeMutableBufferPointer(rebasing: buffer[count..<count + line.count]).initialize(from: line)
        count += line.count
      }
      start = lineEnd
      while start < end, isWhite(bytes[start]) { start += 1 }
    }
    return count
  }

  private static func isWhite(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
