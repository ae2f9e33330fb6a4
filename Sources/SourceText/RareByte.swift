/// Looks for a byte that hardly any text holds, 32 bytes at a time.
public enum RareByte {
  /// The first place from `start` on where a byte stands; the count where there is none.
  public static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int {
    var index = start
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    bytes.withUnsafeBytes { bytes in
      // The highest bit of the first such byte is set; of those behind it may be.
      func marks(_ place: Int) -> UInt64 {
        let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ pattern
        return (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      }
      while index + 32 <= bytes.count {
        if marks(index) | marks(index &+ 8) | marks(index &+ 16) | marks(index &+ 24) != 0 { break }
        index &+= 32
      }
      while index < bytes.count, bytes[index] != byte { index &+= 1 }
    }
    return index
  }
}
