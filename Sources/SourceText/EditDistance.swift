/// Counts the edits between a name and others, for all letters of the name at once.
///
/// An edit inserts, removes or replaces a byte, or swaps two neighbors; no byte is edited twice (optimal string alignment).
/// One bit for each byte of the name holds how the number of edits changes from one to the next, so that a step over a byte of
/// the other takes a dozen operations: H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances, 2003.
public struct EditDistance {
  /// Longer names are not compared; no name of ours comes near.
  public static let longest = 64

  private let count: Int
  /// For each byte, where it stands in the name.
  private var positions = [UInt64](repeating: 0, count: 256)

  /// Nil for a name that is too long.
  public init?(from name: [UInt8]) {
    guard name.count <= Self.longest else { return nil }
    count = name.count
    for (index, byte) in name.enumerated() { positions[Int(byte)] |= 1 << UInt64(index) }
  }

  /// The number of edits to another name; nil where it is more than `limit`. Linear in the other.
  public func distance(to other: Span<UInt8>, atMost limit: Int) -> Int? {
    if abs(other.count - count) > limit { return nil }
    if count == 0 { return other.count }
    let last: UInt64 = 1 << UInt64(count - 1)
    // Where a column of the table of distances goes up by one from a row to the next, and where down.
    var (up, down) = (~0 as UInt64, 0 as UInt64)
    // Where the diagonal stays as it is; where the byte before stands.
    var (same, before) = (0 as UInt64, 0 as UInt64)
    var distance = count
    var rest = other.count
    for index in other.indices {
      let here = positions[Int(other[index])]
      let swapped = (~same & here) << 1 & before
      same = (((here & up) &+ up) ^ up) | here | down | swapped
      let right = down | ~(same | up)
      let left = same & up
      if right & last != 0 { distance += 1 } else if left & last != 0 { distance -= 1 }
      rest -= 1
      // Each byte that is left brings it down by one at most.
      if distance - rest > limit { return nil }
      up = left << 1 | ~(same | right << 1 | 1)
      down = (right << 1 | 1) & same
      before = here
    }
    return distance
  }
}
