import SourceText

/// Finds the nearest of many names, as `NearestName` does, without comparing letter by letter with each.
///
/// An edit changes the length by one at most, and the count of two letters by one each: names that differ in more than
/// that are passed over.
struct NameSearch {
  private struct Candidate {
    var name: String
    var length: Int
  }

  private let candidates: [Candidate]
  /// How often each letter stands in each name, 32 kinds told apart; names one behind the other.
  private let letters: [UInt8]
  /// Names that are compared at all are shorter, so that counts fit into a byte.
  private static let longest = 120

  /// Linear in the names.
  init(_ names: [String]) {
    var letters: [UInt8] = []
    letters.reserveCapacity(names.count * 32)
    candidates = names.map { name in
      let folded = name.lowercased()
      letters += Self.letters(of: folded)
      return Candidate(name: name, length: max(name.utf8.count, folded.utf8.count))
    }
    self.letters = letters
  }

  /// The name that is fewest edits away, as `NearestName.nearest` says it.
  func nearest(to name: String) -> String? {
    let folded = name.lowercased()
    let length = folded.utf8.count
    let own = Self.letters(of: folded)
    var near: [String] = []
    for (place, candidate) in candidates.enumerated() {
      let limit = max(1, max(length, candidate.length) / 3)
      if length < Self.longest, candidate.length < Self.longest {
        // Letters in lower case may be fewer bytes than in upper case; one byte more is let pass for each.
        if abs(candidate.length - length) > limit + 1 || differsInMore(than: limit, own, place) { continue }
      }
      near.append(candidate.name)
    }
    return NearestName.nearest(to: name, among: near)
  }

  private func differsInMore(than limit: Int, _ own: [UInt8], _ place: Int) -> Bool {
    var more = 0
    var fewer = 0
    for kind in 0..<32 {
      let difference = Int(own[kind]) - Int(letters[place * 32 + kind])
      if difference > 0 { more += difference } else { fewer -= difference }
    }
    return max(more, fewer) > limit
  }

  private static func letters(of name: String) -> [UInt8] {
    var letters = [UInt8](repeating: 0, count: 32)
    for byte in name.utf8.prefix(longest) { letters[Int(byte & 31)] += 1 }
    return letters
  }
}
