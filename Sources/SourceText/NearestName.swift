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
      let distance = candidate.lowercased().withUTF8Span { edits.distance(to: $0, atMost: limit) }
      if let distance { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// So many edits may be between a name in lower case and one as it is written, by their lengths in bytes.
  public static func limit(_ name: Int, _ candidate: Int) -> Int { max(1, max(name, candidate) / 3) }

  /// A sentence that helps with an unknown name: the nearest known one, or all that are known.
  public static func advice(for name: String, among known: [String]) -> String {
    if let nearest = nearest(to: name, among: known) { return "Did you mean \"\(nearest)\"?" }
    return "Known are \(known.sorted().joined(separator: ", "))."
  }
}
