/// Texts under the pairs of rare words that they hold, so that similar ones meet there.
struct WordPairs: Sendable {
  /// A text under two of its rarest words.
  struct Posting: Comparable, Sendable {
    /// A hash of the two words.
    var key: UInt64
    /// How many distinct words the text has.
    var size: UInt32
    /// The text's place among all.
    var text: UInt32

    /// Equal pairs stand side by side, small texts first.
    static func < (a: Posting, b: Posting) -> Bool {
      if a.key != b.key { return a.key < b.key }
      return a.size == b.size ? a.text < b.text : a.size < b.size
    }
  }

  /// Postings in parts, each with the pairs whose keys begin alike: the parts in their order are in order.
  private var parts = [[Posting]](repeating: [], count: 1 << partBits)

  private static let partBits: UInt64 = 3

  mutating func add(_ posting: Posting) {
    parts[Int(truncatingIfNeeded: posting.key &>> (64 - Self.partBits))].append(posting)
  }

  /// The postings of pairs that more than one text holds, in ascending order; of pairs that one text holds, most are left
  /// out.
  static func shared(_ all: [WordPairs], _ work: some WorkMap) -> [Posting] {
    work.results(1 << partBits) { part in
      var postings = Array(all.map { $0.parts[part] }.joined())
      var counts = HashCounts(capacity: postings.count)
      for posting in postings { counts.add(posting.key) }
      postings.removeAll { counts.isSingle($0.key) }
      postings.sort()
      return postings
    }.flatMap { $0 }
  }
}
