/// Finds the nearest of many names, as `NearestName` does, for many that are asked for.
///
/// What can be told without comparing letter by letter is told first, in a few steps for each name: an edit changes the
/// length by one at most, and the count of two letters by one each.
public struct NameSearch {
  private struct Candidate {
    var name: String
    /// The name in lower case, as a range of `folded`.
    var folded: Range<Int>
  }

  private let candidates: [Candidate]
  /// The names in lower case, one behind the other.
  private let folded: [UInt8]
  private let letters: [LetterCounts]
  /// What was found, by the name that was asked for: a missing competency is often named many times.
  private var known: [String: String?] = [:]

  /// Linear in the names.
  public init(_ names: [String]) {
    var folded: [UInt8] = []
    var letters: [LetterCounts] = []
    letters.reserveCapacity(names.count)
    candidates = names.map { name in
      let start = folded.count
      if !Self.appendLowercased(ascii: name, to: &folded) { folded += name.lowercased().utf8 }
      letters.append(LetterCounts(folded[start...]))
      return Candidate(name: name, folded: start..<folded.count)
    }
    self.folded = folded
    self.letters = letters
  }

  /// Appends a name in lower case, if it is ASCII.
  private static func appendLowercased(ascii name: String, to folded: inout [UInt8]) -> Bool {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    for byte in name.utf8 { folded.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte) }
    return true
  }

  /// The name that is fewest edits away, as `NearestName.nearest` says it.
  public mutating func nearest(to name: String) -> String? {
    if let known = known[name] { return known }
    let nearest = search(name)
    known[name] = .some(nearest)
    return nearest
  }

  private func search(_ name: String) -> String? {
    let asked = Array(name.lowercased().utf8)
    guard let edits = EditDistance(from: asked) else { return nil }
    let own = LetterCounts(asked[...])
    var best: (index: Int, distance: Int)?
    for (index, candidate) in candidates.enumerated() {
      let limit = min(
        NearestName.limit(asked.count, candidate.name.utf8.count), (best?.distance ?? .max) - 1)
      if abs(candidate.folded.count - asked.count) > limit || own.edits(to: letters[index]) > limit { continue }
      if let distance = edits.distance(to: folded.span.extracting(candidate.folded), atMost: limit) {
        best = (index, distance)
      }
    }
    return best.map { candidates[$0.index].name }
  }
}

/// How often each letter stands in a name, 32 kinds told apart.
private struct LetterCounts {
  /// Eight kinds in each, one byte for each kind.
  private var counts = (0 as UInt64, 0 as UInt64, 0 as UInt64, 0 as UInt64)
  /// How many letters were counted.
  private let total: Int

  /// Of a name's first 127 bytes, so that no count takes more than seven bits. A name of more has 64 letters more than one
  /// that may be asked for, and no count of edits below is higher than that without being right.
  init(_ name: ArraySlice<UInt8>) {
    let name = name.prefix(127)
    total = name.count
    for byte in name {
      let one: UInt64 = 1 << UInt64(byte & 7 &* 8)
      switch byte >> 3 & 3 {
      case 0: counts.0 += one
      case 1: counts.1 += one
      case 2: counts.2 += one
      default: counts.3 += one
      }
    }
  }

  /// At least so many edits make one name of the other: each takes one letter away, adds one, or does both.
  @inline(__always)
  func edits(to other: LetterCounts) -> Int {
    let surplus =
      Self.surplus(counts.0, other.counts.0) &+ Self.surplus(counts.1, other.counts.1)
      &+ Self.surplus(counts.2, other.counts.2) &+ Self.surplus(counts.3, other.counts.3)
    let taken = Int(truncatingIfNeeded: (surplus &* 0x0101_0101_0101_0101) &>> 56)
    return max(taken, taken &+ other.total &- total)
  }

  /// For each kind, how many more letters one has, if it has more.
  @inline(__always)
  private static func surplus(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let highs: UInt64 = 0x8080_8080_8080_8080
    let difference = (a | highs) &- b
    let isMore = difference & highs
    return difference & (isMore &- isMore &>> 7)
  }
}
