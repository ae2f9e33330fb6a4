/// How often words stand in some texts, and a number for each word by which the rarest come first.
///
/// Words are counted by classes of their hashes, most of which hold one word, so that nothing is looked for in a table. A
/// word may seem less rare than it is; never the other way round.
struct WordRarity: Sendable {
  private var counts: [UInt16]
  private let shift: UInt64

  /// Linear in the texts, which are counted in as many parts as are worked on at a time.
  init(_ texts: WordSequences, _ work: some WorkMap) {
    let width = max(1, min(work.width, texts.count / Self.leastTexts))
    let parts = work.results(width) { part in
      var counted = WordRarity(capacity: texts.wordCount)
      counted.add(texts, (part * texts.count / width)..<((part + 1) * texts.count / width))
      return counted
    }
    self = parts.dropFirst().reduce(into: parts[0]) { $0.add($1) }
  }

  /// Fewer texts are not worth a part of their own.
  private static let leastTexts = 512

  private init(capacity: Int) {
    var bits: UInt64 = 6
    while 1 << bits < capacity, bits < 26 { bits += 1 }
    counts = [UInt16](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  private mutating func add(_ texts: WordSequences, _ places: Range<Int>) {
    let shift = shift
    counts.withUnsafeMutableBufferPointer { counts in
      texts.forEach(places) { words in
        for word in words {
          let place = Self.place(of: word, shift)
          let count = counts[place]
          counts[place] = count == .max ? count : count &+ 1
        }
      }
    }
  }

  private mutating func add(_ other: WordRarity) {
    for place in counts.indices {
      let sum = counts[place] &+ other.counts[place]
      counts[place] = sum < counts[place] ? .max : sum
    }
  }

  /// The numbers of words.
  struct Ranks {
    fileprivate let counts: UnsafeBufferPointer<UInt16>
    fileprivate let shift: UInt64

    /// The number of a word: the rarer, the lower. Among a million distinct words, two would share one in 1 of 140,000 runs.
    @inline(__always)
    subscript(word: UInt64) -> UInt64 { WordRarity.step(counts[WordRarity.place(of: word, shift)]) << 56 | word >> 8 }
  }

  /// Hands over the numbers of words.
  func withRanks(_ body: (Ranks) -> Void) {
    counts.withUnsafeBufferPointer { body(Ranks(counts: $0, shift: shift)) }
  }

  /// Whether a word of this number stands once in all texts.
  @inline(__always)
  static func isSingle(_ rank: UInt64) -> Bool { rank >> 56 == 1 }

  /// Counts as one of 208 steps: each count up to 31 has its own, higher ones share one with those near them.
  @inline(__always)
  private static func step(_ count: UInt16) -> UInt64 {
    if count < 32 { return UInt64(count) }
    let bits = UInt16.bitWidth - count.leadingZeroBitCount
    return UInt64(16 * (bits - 4)) + UInt64(count >> UInt16(bits - 5)) & 15
  }

  @inline(__always)
  private static func place(of word: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
