/// A hash whose value is the same in every run, on every machine: FNV-1a, 64 bits.
///
/// For fingerprints, and for telling words and texts apart without keeping them: two of a million would be mixed up in 1 of
/// 37 million runs. Not for secrets: it resists accidents, not attackers.
public struct StableHash: Sendable {
  public private(set) var value: UInt64 = seed

  public init() {}

  /// What a hash begins with.
  @inlinable public static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash with one byte more.
  @inlinable
  public static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { step(hash, UInt64(byte)) }

  /// The hash with one number more, such as the hash of a word.
  @inlinable
  public static func step(_ hash: UInt64, _ number: UInt64) -> UInt64 { (hash ^ number) &* 0x0000_0100_0000_01B3 }

  /// The hash of the bytes of one word.
  @inlinable
  public static func of(_ word: String) -> UInt64 { of(word.utf8) }

  /// The hash of some bytes.
  @inlinable
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed) { step($0, $1) } }

  /// The hash of some numbers in their order.
  @inlinable
  public static func of(_ numbers: some Sequence<UInt64>) -> UInt64 { numbers.reduce(seed) { step($0, $1) } }

  /// Takes in the bytes of `text` and a mark behind them, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func combine(_ text: String) {
    for byte in text.utf8 { value = Self.step(value, byte) }
    value = Self.step(value, 0xFF as UInt8)
  }

  /// The value as 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
