/// The hash of a folded word, which is taken in eight bytes at a time.
///
/// Two of a million distinct words would be mixed up in 1 of 37 million runs. No byte of a word is 0, so that words of
/// different lengths differ.
struct WordHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The last bytes, as long as they are fewer than eight.
  private var pending: UInt64 = 0
  private var pendingBits: UInt64 = 0

  /// Takes in eight bytes, or the last ones of a word with zeros behind; the first is the lowest. Only while no single
  /// bytes wait.
  @inline(__always)
  mutating func take(_ bytes: UInt64) {
    value = (value ^ bytes) &* 0xFF51_AFD7_ED55_8CCD
    // Products carry differences up only; this brings them down again.
    value ^= value >> 32
  }

  /// Takes in one byte.
  mutating func take(_ byte: UInt8) {
    pending |= UInt64(byte) &<< pendingBits
    pendingBits += 8
    if pendingBits == 64 { finish() }
  }

  /// Takes in what waits; afterwards the value is that of the word.
  @inline(__always)
  mutating func finish() {
    if pendingBits > 0 { take(pending) }
    pending = 0
    pendingBits = 0
  }

  /// The hash of a word.
  static func of(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.take(byte) }
    hash.finish()
    return hash.value
  }

  /// The hash of a word.
  static func of(_ word: String) -> UInt64 { of(word.utf8) }
}
