/// The runs of four words of some neighboring texts, by which those are found that stand inside others.
struct WordRuns: Sendable {
  /// The texts, by their places among all.
  let texts: Range<Int>
  /// A hash of each run, one text behind the other; runs with a word that stands once in all texts are left out.
  let runs: [UInt64]
  /// Where each text's runs begin; one more entry than there are texts.
  private let starts: [UInt32]
  /// Texts that have enough words to be looked for, of which none stands once in all texts.
  let parts: [UInt32]

  private static let length = 4

  /// Takes texts in their order.
  struct Writer: ~Copyable {
    private let first: Int
    private let leastWords: Int
    private var runs = ScratchRoom<UInt64>(1024)
    private var count = 0
    private var starts: [UInt32] = [0]
    private var parts: [UInt32] = []

    /// - Parameters:
    ///   - texts: The texts that will be added, by their places among all.
    ///   - leastWords: Texts of fewer words are not looked for inside others.
    init(_ texts: Range<Int>, leastWords: Int) {
      first = texts.lowerBound
      self.leastWords = leastWords
      starts.reserveCapacity(texts.count + 1)
    }

    /// Adds a text, each of its words by its number in `WordRarity`.
    mutating func add(_ words: UnsafeBufferPointer<UInt64>) {
      runs.reserve(count + words.count, keeping: count)
      let shared = addRuns(words)
      if shared == words.count, shared >= leastWords { parts.append(UInt32(first + starts.count - 1)) }
      starts.append(UInt32(count))
    }

    /// Adds the runs of a text; returns how many of its last words stand in others.
    private mutating func addRuns(_ words: UnsafeBufferPointer<UInt64>) -> Int {
      var shared = 0
      var end = runs.start + count
      // Hashes of two words each: those that end here, one word before, and two words before.
      var (here, before, twoBefore, last): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
      for word in words {
        (twoBefore, before) = (before, here)
        here = TextBlock.hash(last &>> 1, word)
        last = word
        shared = WordRarity.isSingle(word) ? 0 : shared &+ 1
        if shared >= WordRuns.length {
          end.initialize(to: TextBlock.hash(twoBefore &>> 1, here))
          end += 1
        }
      }
      count = end - runs.start
      return shared
    }

    /// The runs of all texts that were added.
    func finished() -> WordRuns {
      WordRuns(
        texts: first..<(first + starts.count - 1), runs: Array(runs.rows(0..<count)), starts: starts, parts: parts)
    }
  }

  func runs(of text: Int) -> ArraySlice<UInt64> { runs[places(of: text)] }

  private func places(of text: Int) -> Range<Int> {
    Int(starts[text - texts.lowerBound])..<Int(starts[text - texts.lowerBound + 1])
  }

  /// Whether each run of a text may stand twice among those that were counted; no is certain.
  func mayStandTwice(_ text: Int, _ counts: borrowing HashCounts) -> Bool {
    runs.withUnsafeBufferPointer { runs in
      for place in places(of: text) where counts.isSingle(runs[place]) { return false }
      return true
    }
  }
}
