/// Counts hashes by classes of them: what is the only one of its class stands once, without keeping the hashes.
struct HashCounts {
  /// 0, 1, or 2 for more.
  private var counts: [UInt8]
  private let shift: UInt64

  /// - Parameter capacity: About how many hashes there will be; more only make more of them share a class.
  init(capacity: Int) {
    var bits: UInt64 = 6
    while 1 << bits < capacity * 2, bits < 28 { bits += 1 }
    counts = [UInt8](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  @inline(__always)
  mutating func add(_ hash: UInt64) {
    let place = place(of: hash)
    counts[place] = min(2, counts[place] &+ 1)
  }

  /// Whether a hash that was added was so once. It may be that it was and this says no; never the other way round.
  @inline(__always)
  func isSingle(_ hash: UInt64) -> Bool { counts[place(of: hash)] == 1 }

  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
