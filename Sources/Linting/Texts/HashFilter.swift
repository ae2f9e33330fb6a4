/// Tells in a few steps that a hash is none of a set; that it may be one promises nothing.
struct HashFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  mutating func insert(_ hash: UInt64) {
    bits[Int(truncatingIfNeeded: hash >> 6 & 63)] |= 1 << (hash & 63)
  }

  /// False for what was not inserted, save by chance.
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    bits[Int(truncatingIfNeeded: hash >> 6 & 63)] &>> (hash & 63) & 1 != 0
  }
}
