/// Finds what a misspelled name was meant to be.
public enum NearestName {
  /// Longer names are not compared; no name of ours comes near.
  private static let longest = 64

  /// The candidate that is fewest edits away, if that is at most a third of the name's length; of equals the first.
  ///
  /// An edit inserts, removes or replaces a byte, or swaps two neighbors; case does not count.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let name = Array(name.lowercased().utf8)
    guard name.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let limit = min(max(1, max(name.count, candidate.utf8.count) / 3), (best?.distance ?? .max) - 1)
      if let distance = distance(name, Array(candidate.lowercased().utf8), atMost: limit) {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// Optimal string alignment; nil where it is more than `limit`. What both begin and end with needs no edit.
  private static func distance(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
    if abs(a.count - b.count) > limit { return nil }
    let shorter = min(a.count, b.count)
    var start = 0
    while start < shorter, a[start] == b[start] { start += 1 }
    var tail = 0
    while tail < shorter - start, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    return align(Array(a[start..<(a.count - tail)]), Array(b[start..<(b.count - tail)]), atMost: limit)
  }

  /// One row at a time.
  private static func align(_ a: [UInt8], _ b: [UInt8], atMost limit: Int) -> Int? {
    let width = b.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
      rows.initialize(repeating: 0)
      var (twoAbove, above, row) = (0, width, 2 * width)
      for j in 0...b.count { rows[above + j] = j }
      var leastAbove = 0
      for i in 0..<a.count {
        rows[row] = i + 1
        var leastInRow = i + 1
        for j in 0..<b.count {
          var least = min(rows[above + j + 1], rows[row + j]) + 1
          least = min(least, rows[above + j] + (a[i] == b[j] ? 0 : 1))
          if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[twoAbove + j - 1] + 1) }
          rows[row + j + 1] = least
          leastInRow = min(leastInRow, least)
        }
        // Whatever follows is reached through this row or, by a swap, the one above.
        if min(leastInRow, leastAbove + 1) > limit { return nil }
        leastAbove = leastInRow
        // The rows move up by one; the oldest is written anew.
        (twoAbove, above, row) = (above, row, twoAbove)
      }
      let distance = rows[above + b.count]
      return distance <= limit ? distance : nil
    }
  }
}
