import Testing

@testable import SourceText

@Suite struct RareByteTests {
  /// Behind any number of other bytes, those that differ in one bit among them, and wherever the search begins.
  @Test(arguments: [0, 0x3C, 0xFF] as [UInt8]) func isFoundWhereverItStands(_ byte: UInt8) {
    for count in 0..<100 {
      var bytes = (0..<count).map { [byte ^ 1, byte ^ 0x80, byte &+ 1][$0 % 3] }
      #expect(RareByte.first(byte, in: bytes) == count)
      bytes += [byte, byte ^ 1, byte]
      #expect(RareByte.first(byte, in: bytes) == count)
      #expect(RareByte.first(byte, in: bytes, from: count / 2) == count)
      #expect(RareByte.first(byte, in: bytes, from: count + 1) == count + 2)
      #expect(RareByte.first(byte, in: bytes, from: count + 3) == count + 3)
    }
  }
}
