import SourceText
import TextReading

/// A list or mapping that stands in code: `export const skills = [ … ];`
struct CodeLiteral {
  /// The source with blanks in place of all that is no part of the literal, so that offsets stay.
  private(set) var masked: [UInt8]
  /// The comments in it.
  private(set) var comments: [SourceRange] = []

  /// - Returns: Nil where no line ends with `= [` or `= {`, or what opens there does not close.
  init?(_ bytes: [UInt8]) {
    guard let start = Self.opening(bytes) else { return nil }
    masked = bytes
    var depth = 0
    var index = start
    var end: Int?
    while index < bytes.count, end == nil {
      switch bytes[index] {
      case 0x22, 0x27:
        guard let close = Self.closing(bytes, index) else { return nil }
        index = close
      // Texts with places to fill in are no data.
      case 0x60: return nil
      case 0x2F where index + 1 < bytes.count && (bytes[index + 1] == 0x2F || bytes[index + 1] == 0x2A):
        let close = Self.commentEnd(bytes, index)
        comments.append(SourceRange(index, close))
        Self.blank(&masked, index..<close)
        index = close - 1
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == 0 { end = index + 1 }
      default: break
      }
      index += 1
    }
    guard let end else { return nil }
    Self.blank(&masked, 0..<start)
    Self.blank(&masked, end..<bytes.count)
  }

  private static func blank(_ bytes: inout [UInt8], _ range: Range<Int>) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
  }

  /// The bracket at the end of the first line that gives a list or mapping a name.
  private static func opening(_ bytes: [UInt8]) -> Int? {
    var position = 0
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let last = Blanks.trim(bytes, position, end)
      if last > position, bytes[last - 1] == 0x5B || bytes[last - 1] == 0x7B {
        var before = last - 1
        while before > position, bytes[before - 1] <= 0x20 { before -= 1 }
        if before > position, bytes[before - 1] == 0x3D { return last - 1 }
      }
      position = end + 1
    }
    return nil
  }

  /// The quote that ends a text which begins at `start`, on the same line.
  private static func closing(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == 0x5C {
        index += 1
      } else if bytes[index] == bytes[start] {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start + 2
    let isBlock = bytes[start + 1] == 0x2A
    while index < bytes.count {
      if isBlock, bytes[index - 1] == 0x2A, bytes[index] == 0x2F, index > start + 2 { return index + 1 }
      if !isBlock, bytes[index] == 0x0A { return Blanks.trim(bytes, start, index) }
      index += 1
    }
    return index
  }
}
