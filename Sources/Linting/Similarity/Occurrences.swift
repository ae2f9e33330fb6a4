/// How often hashes stand in some texts, so that what stands only once can be left out.
///
/// Hashes are counted by classes, most of which hold one: a hash may seem to stand more often than it does, never less
/// often. Counts from 255 on are one.
struct Occurrences: Sendable {
  private var counts: [UInt8]

  /// - Parameter count: About how many hashes will be added; memory is two to four bytes for each.
  init(ofAbout count: Int) {
    var size = 64
    while size < 2 * count, size < 1 << 26 { size *= 2 }
    counts = [UInt8](repeating: 0, count: size)
  }

  private func index(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) & (counts.count - 1) }

  mutating func add(_ hash: UInt64) {
    let index = index(of: hash)
    if counts[index] < .max { counts[index] += 1 }
  }

  /// How often a hash stands, at most.
  func count(of hash: UInt64) -> Int { Int(counts[index(of: hash)]) }

  /// Whether a hash that was added is certain to stand once.
  func isSingle(_ hash: UInt64) -> Bool { counts[index(of: hash)] == 1 }
}

/// A number for each word of some texts, by which the rarest come first.
enum RankedWords {
  /// The distinct words of a text by their numbers, the rarest first. Of the words' hashes 56 bits are left, so that among a
  /// million distinct words two would share a number in 1 of 140,000 runs.
  static func distinct(_ words: [UInt64], _ occurrences: Occurrences) -> [UInt64] {
    var ranks = words.map { UInt64(occurrences.count(of: $0)) << 56 | $0 >> 8 }
    ranks.sort()
    var last: UInt64?
    ranks.removeAll { rank in
      defer { last = rank }
      return rank == last
    }
    return ranks
  }

  /// Whether a word of this number stands once in all texts.
  static func isSingle(_ rank: UInt64) -> Bool { rank >> 56 == 1 }
}
