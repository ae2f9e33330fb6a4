/// The runs of four words of some neighboring texts, by which those are found that stand inside others.
struct WordRuns: Sendable {
  /// The texts, by their places among all.
  let texts: Range<Int>
  /// A hash of each run, one text behind the other; runs with a word that stands once in all texts are left out.
  private(set) var runs: [UInt64] = []
  /// Where each text's runs begin; one more entry than there are texts.
  private var starts: [Int] = [0]
  /// Texts that have enough words to be looked for, of which none stands once in all texts.
  private(set) var parts: [Int] = []

  private static let length = 4

  /// - Parameter leastWords: Texts of fewer words are not looked for inside others.
  init(_ ranked: RankedWords, leastWords: Int) {
    texts = ranked.texts
    starts.reserveCapacity(texts.count + 1)
    runs.reserveCapacity(ranked.words.count / 2)
    ranked.words.withUnsafeBufferPointer { words in
      for text in texts {
        let places = ranked.places(of: text)
        let shared = add(UnsafeBufferPointer(rebasing: words[places]))
        starts.append(runs.count)
        if shared == places.count, shared >= leastWords { parts.append(text) }
      }
    }
  }

  /// Adds the runs of a text; returns how many of its last words stand in others.
  private mutating func add(_ words: UnsafeBufferPointer<UInt64>) -> Int {
    var shared = 0
    // Hashes of two words each: those that end here, one word before, and two words before.
    var (here, before, twoBefore, last): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for word in words {
      (twoBefore, before) = (before, here)
      here = TextBlock.hash(last &>> 1, word)
      last = word
      shared = WordRarity.isSingle(word) ? 0 : shared &+ 1
      if shared >= Self.length { runs.append(TextBlock.hash(twoBefore &>> 1, here)) }
    }
    return shared
  }

  func runs(of text: Int) -> ArraySlice<UInt64> {
    runs[starts[text - texts.lowerBound]..<starts[text - texts.lowerBound + 1]]
  }
}
