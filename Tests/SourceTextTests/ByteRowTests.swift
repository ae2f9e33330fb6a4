import SourceText
import Testing

/// What sixteen bytes together say is what each of them says alone.
@Suite struct ByteRowTests {
  private static let letters = Array("..abcdefghijklmnop".utf8)

  /// Each byte in each place, among letters.
  private static let rows: [[UInt8]] = (0..<256).flatMap { byte in
    (0..<ByteRow.count).map { place in
      var bytes = letters
      bytes[place + 2] = UInt8(byte)
      return bytes
    }
  }

  /// The places that have a mark, by their bits.
  private func places(_ marks: ByteRow.Bits) -> [Int] {
    (0..<ByteRow.count).filter { marks[$0 / 8] >> UInt64($0 % 8 * 8 + 7) & 1 == 1 }
  }

  private func places(_ bytes: [UInt8], where holds: (UInt8) -> Bool) -> [Int] {
    (0..<ByteRow.count).filter { holds(bytes[$0 + 2]) }
  }

  @Test func combinesTests() {
    for bytes in Self.rows {
      let row = ByteRow(bytes, at: 2)
      for sign: UInt8 in [0x01, 0x20, 0x26, 0x60, 0x7B, 0x7F] {
        #expect(places(row.marks(where: row.equals(sign))) == places(bytes) { $0 == sign || $0 >= 0x80 })
        #expect(places(row.marks(where: row.isBelow(sign))) == places(bytes) { $0 < sign || $0 >= 0x80 })
        #expect(
          places(row.marks(where: row.loweredReaches(sign))) == places(bytes) { $0 | 0x20 >= sign || $0 >= 0x80 })
      }
      if bytes.allSatisfy({ $0 < 0x80 }) { #expect(places(row.blanks) == places(bytes) { $0 == 0x20 }) }
    }
  }

  @Test func findsTheFirstMark() {
    for bytes in Self.rows {
      let row = ByteRow(bytes, at: 2)
      let marks = row.marks(where: row.isBelow(0x30))
      let expected = places(bytes) { $0 < 0x30 || $0 >= 0x80 }.first
      #expect(ByteRow.first(marks) == expected ?? ByteRow.count)
      #expect(ByteRow.isAny(marks) == (expected != nil))
    }
  }
}
