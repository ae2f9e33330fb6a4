import SourceText
import TextReading

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
    while index + ByteRow.count < bytes.count {
      let row = ByteRow(bytes, at: index)
      let signs = signs(row)
      let pairs = row.blanks & ByteRow(bytes, at: index + 1).blanks
      if ByteRow.isAny(signs | pairs) {
        let sign = ByteRow.first(signs)
        guard sign < ByteRow.count, sign < ByteRow.first(pairs) else { return nil }
        let end = index + sign
        return bytes[end] == 0x0A || bytes[end] == 0x0D ? end : nil
      }
      index += ByteRow.count
    }
    return nil
  }

  /// The bytes of a row that end a line or may be special: with the special ones, braces and tildes.
  @inline(__always)
  private static func signs(_ row: ByteRow) -> ByteRow.Bits {
    row.marks(
      where: row.isBelow(0x20) | row.equals(0x26) | row.equals(0x2A) | row.equals(0x3C) | row.equals(0x60)
        | row.loweredReaches(0x7B))
  }
}
