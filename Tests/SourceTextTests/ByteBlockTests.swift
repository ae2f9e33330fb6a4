import SourceText
import Testing

/// What eight bytes together say is what each of them says alone.
@Suite struct ByteBlockTests {
  /// Each byte in each place, among letters.
  private static let blocks: [(byte: UInt8, place: Int)] = (0..<256).flatMap { byte in
    (0..<8).map { (UInt8(byte), $0) }
  }

  private func bytes(_ byte: UInt8, _ place: Int) -> [UInt8] {
    var bytes = Array("abcdefgh".utf8)
    bytes[place] = byte
    return bytes
  }

  /// The highest bit of each byte that a condition holds for.
  private func mask(_ bytes: [UInt8], _ holds: (UInt8) -> Bool) -> UInt64 {
    bytes.enumerated().reduce(0) { $0 | (holds($1.element) ? 0x80 << UInt64($1.offset * 8) : 0) }
  }

  @Test func findsBytesAndRanges() {
    for (byte, place) in Self.blocks {
      let bytes = bytes(byte, place)
      let block = ByteBlock(bytes, at: 0)
      for sign: UInt8 in [0x00, 0x0A, 0x20, 0x61, 0x7F, 0x80, 0xFF] {
        #expect(block.equal(to: sign) == mask(bytes) { $0 == sign })
      }
      #expect(block.within(0x30, 0x39) == mask(bytes) { (0x30...0x39).contains($0) })
      #expect(block.within(0, 0x1F) == mask(bytes) { $0 <= 0x1F })
      #expect(block.beyondASCII == mask(bytes) { $0 >= 0x80 })
    }
  }

  @Test func combinesTestsOfASCII() {
    for (byte, place) in Self.blocks {
      let bytes = bytes(byte, place)
      let block = ByteBlock(bytes, at: 0)
      for sign: UInt8 in [0x01, 0x20, 0x26, 0x7C, 0x7F] {
        #expect(block.marks(whereNot: block.differs(from: sign)) == mask(bytes) { $0 == sign || $0 >= 0x80 })
        #expect(block.marks(whereNot: block.reaches(sign)) == mask(bytes) { $0 < sign || $0 >= 0x80 })
      }
      if byte < 0x80 { #expect(block.blanks == mask(bytes) { $0 == 0x20 }) }
    }
  }

  @Test func measuresWords() {
    for (byte, place) in Self.blocks {
      let isWord =
        Character(Unicode.Scalar(byte)).isASCII
        && (Unicode.Scalar(byte).properties.isAlphabetic || (0x30...0x39).contains(byte))
      #expect(ByteBlock(bytes(byte, place), at: 0).wordLength == (isWord ? 8 : place), "\(byte) at \(place)")
    }
    let lowered = ByteBlock(Array("ABCxyz09".utf8), at: 0).lowered
    #expect((0..<8).map { UInt8(truncatingIfNeeded: lowered >> ($0 * 8)) } == Array("abcxyz09".utf8))
  }

  @Test(arguments: 0..<24)
  func searchesAnyRange(_ length: Int) {
    for place in 0..<length {
      var bytes = [UInt8](repeating: 0x61, count: length)
      bytes[place] = 0x37
      #expect(bytes.holdsDigit(0..<length))
      #expect(!bytes.holdsDigit(0..<place) && !bytes.holdsDigit(place + 1..<length))
      #expect(bytes.first(of: 0x37, or: 0x0A, from: 0, below: length) == place)
      #expect(bytes.first(of: 0x0A, or: 0x37, from: place, below: length) == place)
      #expect(bytes.first(of: 0x37, or: 0x0A, from: place + 1, below: length) == length)
      #expect(bytes.first(of: 0x37) == place && bytes.first(of: 0x37, from: place) == place)
      #expect(bytes.first(of: 0x37, from: place + 1) == length)
      #expect(bytes.span.contains(0x37) && !bytes.span.contains(0x0A))
    }
  }
}
