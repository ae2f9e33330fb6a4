import Testing

@testable import SourceText

/// Lines, which are looked for eight bytes at a time.
@Suite struct LineTableTests {
  /// The same, byte by byte.
  private func starts(_ bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    for (place, byte) in bytes.enumerated() {
      let isPair = byte == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isPair { starts.append(UInt32(place + 1)) }
    }
    return starts
  }

  @Test func linesEndAtEachBreakWhereverItStands() {
    // From a fixed sequence, so that each run is the same.
    var state: UInt64 = 7
    for length in 0..<200 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let signs: [UInt8] = [0x0A, 0x0D, 0x0D, 0x0C, 0x20, 0x61, 0x8A, 0xFF, 0x00, 0x0B, 0x0E, 0x7F]
        return signs[Int(state >> 33) % signs.count]
      }
      #expect(LineTable(bytes).starts == starts(bytes))
    }
  }

  @Test func aZeroIsFoundWhereverItStands() {
    for length in [1, 7, 8, 31, 32, 33, 64, 100] {
      for place in 0..<length {
        var bytes = (0..<length).map { UInt8($0 % 3 == 0 ? 0x01 : 0x80) }
        bytes[place] = 0
        #expect(throws: TextDecodingError(.nulByte, at: place)) { try TextDecoding.decode(bytes, name: "a.txt") }
      }
    }
  }
}
