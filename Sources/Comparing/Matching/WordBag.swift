import SourceText

/// The words of a text without their order, for measuring how alike two texts are.
///
/// Words are cut down to a stem (`serves`, `serving` and `served` are one), and a word of up to three letters weighs half:
/// `of`, `the` and `to` say little about what a sentence is about.
struct WordBag: Sendable {
  /// Hashes of the stems, ascending; the lowest bit is set for words of full weight.
  private(set) var stems: [UInt64]
  /// The sum of all weights.
  private(set) var weight: Int

  /// - Parameter folded: Folded text: lower-case words with one blank between.
  init(_ folded: ArraySlice<UInt8>) {
    stems = []
    weight = 0
    WordHashes.forEach(in: folded) { _, stem in
      stems.append(stem)
      weight += Self.weight(of: stem)
    }
    stems.sort()
  }

  static func weight(of stem: UInt64) -> Int { Int(stem & 1) + 1 }

  /// The weight of the words that both have, each as often as both have it.
  func shared(with other: WordBag) -> Int {
    Self.shared(stems[...], other.stems[...])
  }

  /// The same for two lists of stems, each ascending.
  static func shared(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> Int {
    var sum = 0
    var i = a.startIndex
    var j = b.startIndex
    while i < a.endIndex, j < b.endIndex {
      if a[i] == b[j] {
        sum += weight(of: a[i])
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }

  /// Takes out the words of `other` and gives back the weight of what it took.
  mutating func remove(_ other: WordBag) -> Int {
    var left: [UInt64] = []
    var taken = 0
    var j = 0
    for stem in stems {
      while j < other.stems.count, other.stems[j] < stem { j += 1 }
      if j < other.stems.count, other.stems[j] == stem {
        taken += Self.weight(of: stem)
        j += 1
      } else {
        left.append(stem)
      }
    }
    stems = left
    weight -= taken
    return taken
  }
}

/// The words of folded text as hashes, for telling words apart without making strings.
enum WordHashes {
  /// Calls `body` with each word's hash, and with that of its stem, in reading order; linear in the text.
  ///
  /// The stem is the word without the endings that English inflection adds: `serves`, `serving` and `served` are one. Its
  /// lowest bit is set for words of more than three letters.
  @inline(__always)
  static func forEach(in folded: ArraySlice<UInt8>, _ body: (_ word: UInt64, _ stem: UInt64) -> Void) {
    for word in folded.split(separator: 0x20) {
      let stem = StableHash.of(word.prefix(WordStem.length(word)))
      body(StableHash.of(word), word.count > 3 ? stem | 1 : stem & ~1)
    }
  }
}
