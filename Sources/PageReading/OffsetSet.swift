import SourceText

/// A set of byte offsets, one bit each.
struct OffsetSet {
  private var words: [UInt64]
  private let count: Int

  /// An empty set of offsets below `count`.
  init(count: Int) {
    self.count = count
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  @inline(__always)
  func contains(_ offset: Int) -> Bool { words[offset >> 6] >> (UInt64(offset) & 63) & 1 == 1 }

  /// Adds all offsets of a range.
  mutating func insert(_ range: SourceRange) {
    guard !range.isEmpty else { return }
    let first = Int(range.start) >> 6
    let last = (Int(range.end) - 1) >> 6
    let head = ~UInt64(0) << (UInt64(range.start) & 63)
    let tail = ~UInt64(0) >> (63 - (UInt64(range.end - 1) & 63))
    precondition(last < words.count, "a range lies within its source")
    if first == last {
      words[first] |= head & tail
      return
    }
    words[first] |= head
    for index in (first + 1)..<last { words[index] = ~0 }
    words[last] |= tail
  }

  /// The first offset from `start` on that is not in the set; `count` where there is none.
  func firstOutside(from start: Int) -> Int {
    var place = start >> 6
    guard place < words.count else { return count }
    var free = ~words[place] & (~UInt64(0) << (UInt64(start) & 63))
    while free == 0 {
      place += 1
      guard place < words.count else { return count }
      free = ~words[place]
    }
    return min(place << 6 + free.trailingZeroBitCount, count)
  }
}
