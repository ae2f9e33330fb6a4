/// Some neighboring texts under the pairs of rare words that they hold, so that similar ones meet there.
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

    /// Which part it belongs to, by how its key begins.
    fileprivate var part: Int { Int(truncatingIfNeeded: key &>> (64 - WordPairs.partBits)) }
  }

  /// Part by part.
  private let postings: [Posting]
  /// Where each part begins; one more entry than there are parts.
  private let starts: [Int]

  private static let partBits: UInt64 = 3
  static let partCount = 1 << partBits

  /// Takes postings in any order.
  struct Writer: ~Copyable {
    private var postings = ScratchRoom<Posting>(1024)
    private var count = 0

    @inline(__always)
    mutating func add(_ posting: Posting) {
      postings.reserve(count + 1, keeping: count)
      postings.start[count] = posting
      count &+= 1
    }

    /// What was added.
    func pairs() -> WordPairs {
      var counts = [Int](repeating: 0, count: WordPairs.partCount)
      for posting in postings.rows(0..<count) { counts[posting.part] += 1 }
      let starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
      var ends = starts
      let sorted = [Posting](unsafeUninitializedCapacity: count) { sorted, end in
        for posting in postings.rows(0..<count) {
          sorted[ends[posting.part]] = posting
          ends[posting.part] &+= 1
        }
        end = count
      }
      return WordPairs(postings: sorted, starts: starts)
    }
  }

  /// The postings of pairs that more than one text holds, in ascending order: a part of them, which in the order of the
  /// parts are in order.
  static func shared(_ all: [WordPairs], inPart part: Int) -> [Posting] {
    var counts = HashCounts(capacity: all.reduce(0) { $0 + $1.starts[part + 1] - $1.starts[part] })
    for pairs in all { pairs.forEach(inPart: part) { counts.add($0.key) } }
    var shared: [Posting] = []
    for pairs in all { pairs.forEach(inPart: part) { if !counts.isSingle($0.key) { shared.append($0) } } }
    shared.sort()
    keepGroups(&shared)
    return shared
  }

  /// Takes out the postings whose key no other beside them has.
  private static func keepGroups(_ sorted: inout [Posting]) {
    var end = 0
    var start = 0
    while start < sorted.count {
      var next = start + 1
      while next < sorted.count, sorted[next].key == sorted[start].key { next += 1 }
      if next - start > 1 {
        for place in start..<next {
          sorted[end] = sorted[place]
          end += 1
        }
      }
      start = next
    }
    sorted.removeSubrange(end...)
  }

  @inline(__always)
  private func forEach(inPart part: Int, _ body: (Posting) -> Void) {
    postings[starts[part]..<starts[part + 1]].withUnsafeBufferPointer { for posting in $0 { body(posting) } }
  }
}
