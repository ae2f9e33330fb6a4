/// Finds what a misspelled name was meant to be.
public enum NearestName {
  /// The candidate that is fewest edits away, if that is at most a third of the name's length; of equals the first.
  ///
  /// An edit inserts, removes or replaces a byte, or swaps two neighbors; case does not count. Names of more than 64 bytes are
  /// near to none.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let name = Array(name.lowercased().utf8)
    guard let edits = EditDistance(from: name) else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let limit = min(limit(name.count, candidate.utf8.count), (best?.distance ?? .max) - 1)
      var folded = candidate.lowercased()
      if let distance = folded.withUTF8({ edits.distance(to: $0, atMost: limit) }) { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// So many edits may be between a name in lower case and one as it is written, by their lengths in bytes.
  public static func limit(_ name: Int, _ candidate: Int) -> Int { max(1, max(name, candidate) / 3) }
}
