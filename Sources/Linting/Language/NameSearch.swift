import SourceText

/// Finds the nearest of many names, as `NearestName` does, without comparing letter by letter with each.
///
/// An edit changes the length by one at most, and the count of two letters by one each: names that differ in more than
/// that are passed over.
struct NameSearch {
  private struct Candidate {
    var name: String
    var length: Int
    /// How often each letter stands in it, 32 kinds told apart.
    var letters: SIMD32<Int8>
  }

  private let candidates: [Candidate]
  /// Names that are compared at all are shorter, so that counts fit into a byte.
  private static let longest = 120

  /// Linear in the names.
  init(_ names: [String]) {
    candidates = names.map { name in
      let folded = name.lowercased()
      return Candidate(name: name, length: max(name.utf8.count, folded.utf8.count), letters: Self.letters(of: folded))
    }
  }

  /// The name that is fewest edits away, as `NearestName.nearest` says it.
  func nearest(to name: String) -> String? {
    let folded = name.lowercased()
    let length = folded.utf8.count
    guard length < Self.longest else { return NearestName.nearest(to: name, among: candidates.map(\.name)) }
    let letters = Self.letters(of: folded)
    let near = candidates.lazy.filter { candidate in
      let limit = max(1, max(length, candidate.length) / 3)
      // Letters in lower case may be fewer bytes than in upper case; one byte more is let pass for each.
      guard candidate.length < Self.longest, abs(candidate.length - length) <= limit + 1 else {
        return candidate.length >= Self.longest
      }
      let zero = SIMD32<Int8>(repeating: 0)
      let more = Self.sum(letters &- candidate.letters, above: zero)
      let fewer = Self.sum(candidate.letters &- letters, above: zero)
      return max(more, fewer) <= limit
    }
    return NearestName.nearest(to: name, among: near.map(\.name))
  }

  private static func sum(_ differences: SIMD32<Int8>, above zero: SIMD32<Int8>) -> Int {
    Int(differences.replacing(with: zero, where: differences .< zero).wrappedSum())
  }

  private static func letters(of name: String) -> SIMD32<Int8> {
    var letters = SIMD32<Int8>(repeating: 0)
    for byte in name.utf8.prefix(longest) { letters[Int(byte & 31)] += 1 }
    return letters
  }
}
