/// A hash whose value is the same in every run, on every machine: FNV-1a, 64 bits.
///
/// For fingerprints, not for secrets: it resists accidents, not attackers.
public struct StableHash: Sendable {
  public private(set) var value: UInt64 = seed

  public init() {}

  /// What a hash begins with.
  @inlinable public static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash with one byte more.
  @inlinable
  public static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// The hash of the bytes of one word.
  public static func of(_ word: String) -> UInt64 { word.utf8.reduce(seed, step) }

  /// Takes in the bytes of `text` and a mark behind them, so that ("ab", "c") and ("a", "bc") differ.
  public mutating func combine(_ text: String) {
    for byte in text.utf8 { value = Self.step(value, byte) }
    value = Self.step(value, 0xFF)
  }

  /// The value as 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
