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
      let distance = distance(name, Array(candidate.lowercased().utf8))
      if distance <= max(1, max(name.count, candidate.utf8.count) / 3), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.candidate
  }

  /// Optimal string alignment, one row at a time.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var twoAbove = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    var row = twoAbove
    for i in 0..<a.count {
      row[0] = i + 1
      for j in 0..<b.count {
        var least = min(above[j + 1] + 1, row[j] + 1)
        least = min(least, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, twoAbove[j - 1] + 1) }
        row[j + 1] = least
      }
      // The rows move up by one; the oldest is written anew.
      swap(&twoAbove, &above)
      swap(&above, &row)
    }
    return above[b.count]
  }
}
