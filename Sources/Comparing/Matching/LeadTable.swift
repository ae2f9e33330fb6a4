/// Numbers given to hashes, in the order in which they are first seen.
///
/// An open table of hashes that are already mixed: a look-up is a few nanoseconds, where a dictionary would hash again.
struct LeadTable {
  private var slots: [Int32]
  private(set) var hashes: [UInt64] = []

  /// - Parameter capacity: How many different hashes there will be at most.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    hashes.reserveCapacity(capacity)
  }

  /// The number of a hash.
  mutating func number(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while true {
      let found = Int(slots[slot])
      if found < 0 {
        slots[slot] = Int32(truncatingIfNeeded: hashes.count)
        hashes.append(hash)
        return hashes.count - 1
      }
      if hashes[found] == hash { return found }
      slot = (slot + 1) & mask
    }
  }
}
