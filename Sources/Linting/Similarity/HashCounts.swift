/// Counts hashes by classes of them: what is the only one of its class stands once, without keeping the hashes.
struct HashCounts: ~Copyable {
  /// For each class a bit that says whether there is one, and a bit that says whether there are more: the lower and the
  /// higher of two, for four classes in each byte.
  private let bits: ScratchRoom<UInt8>
  private let shift: UInt64

  /// - Parameter capacity: About how many hashes there will be; more only make more of them share a class.
  init(capacity: Int) {
    var size: UInt64 = 6
    while 1 << size < capacity * 8, size < 30 { size += 1 }
    bits = ScratchRoom(1 << (size - 2))
    bits.start.update(repeating: 0, count: bits.count)
    shift = 64 - size
  }

  @inline(__always)
  mutating func add(_ hash: UInt64) {
    let (byte, bit) = place(of: hash)
    let known = bits.start[byte]
    bits.start[byte] = known | 1 &<< bit | (known &>> bit & 1) &<< (bit &+ 1)
  }

  /// Whether a hash that was added was so once. It may be that it was and this says no; never the other way round.
  @inline(__always)
  func isSingle(_ hash: UInt64) -> Bool {
    let (byte, bit) = place(of: hash)
    return bits.start[byte] &>> bit & 3 == 1
  }

  /// Where the bits of its class stand.
  @inline(__always)
  private func place(of hash: UInt64) -> (byte: Int, bit: UInt8) {
    let place = (hash &* 0x9E37_79B9_7F4A_7C15) &>> shift
    return (Int(truncatingIfNeeded: place &>> 2), UInt8(truncatingIfNeeded: place & 3) &* 2)
  }
}
