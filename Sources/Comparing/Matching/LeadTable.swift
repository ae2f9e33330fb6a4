/// Numbers given to hashes, in the order in which they are first seen.
///
/// An open table of hashes that are already mixed: a look-up is a few nanoseconds, where a dictionary would hash again.
struct LeadTable {
  private var slots: [Int32] = Array(repeating: -1, count: 1024)
  private(set) var hashes: [UInt64] = []

  /// The number of a hash, which it is given if it has none.
  mutating func add(_ hash: UInt64) -> Int {
    let slot = slot(of: hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: hashes.count)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  /// The number of a hash; -1 when it has none.
  func number(of hash: UInt64) -> Int { Int(slots[slot(of: hash)]) }

  /// The slot that holds a hash's number, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for (number, hash) in hashes.enumerated() { slots[slot(of: hash)] = Int32(truncatingIfNeeded: number) }
  }
}
