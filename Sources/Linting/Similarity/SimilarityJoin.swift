import SourceText

/// Finds all pairs of similar texts without comparing each with each.
///
/// Two texts are similar when their sets of words overlap enough (Jaccard: shared words by all words), or when the one
/// stands word for word inside the other.
///
/// Method: the set-similarity join by prefixes (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007) with two
/// common words in place of one (Wang, Li and Feng 2012): similar sets share at least two of their rarest words, so only
/// texts under the same pair of rare words are compared. Long texts, which have very many such pairs, are compared under
/// single rare words. `Containment` goes through each text's rarest run of words. Both are exact, except that a text is
/// compared with at most `candidateLimit` others under one pair, and ten times as many in all: where thousands of texts
/// are built from one template, some pairs are left out.
package struct SimilarityJoin: Sendable {
  /// Two texts, by their indices; `first` < `second`.
  package struct Pair: Hashable, Sendable {
    package var first: Int
    package var second: Int

    package init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The least share of common words, in percent; 30 or more, so that similar texts share two words.
  package var similarity = 75
  /// Texts of fewer words are left out: two short texts are alike too easily.
  package var leastWords = 4
  /// Texts of fewer words than this are not looked for inside others.
  package var leastContainedWords = 5
  /// The most comparisons for one text under one pair of words, and the most partners of one text.
  package var candidateLimit = 200

  /// Texts of more distinct words are compared under single words.
  private static let mostPairedWords = 128

  package init() {}

  /// All similar pairs, in ascending order.
  /// - Parameter texts: The words of each text, as hashes of their folded form.
  package func pairs(_ texts: [[UInt64]]) -> [Pair] { pairs(texts, SerialWork()) }

  /// All similar pairs, in ascending order, whoever does the work.
  func pairs(_ texts: [[UInt64]], _ work: some WorkMap) -> [Pair] {
    precondition(similarity >= 30, "similar texts share two words")
    var words = Occurrences(ofAbout: texts.reduce(0) { $0 + $1.count })
    for text in texts { for word in text { words.add(word) } }
    let contained = Containment(
      texts: texts, words: words, leastWords: leastContainedWords, candidateLimit: candidateLimit)
    let found = work.results(2) { [words] part in
      if part == 0 { return contained.pairs() }
      let sets = texts.map { RankedWords.distinct($0, words) }
      return Overlaps(postings(sets), sets, of: self).found
    }
    return found[0].union(found[1]).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// How many texts are compared with one another for these.
  func comparisonCount(_ texts: [[UInt64]]) -> Int {
    var words = Occurrences(ofAbout: texts.reduce(0) { $0 + $1.count })
    for text in texts { for word in text { words.add(word) } }
    let sets = texts.map { RankedWords.distinct($0, words) }
    return Overlaps(postings(sets), sets, of: self).comparisonCount
  }

  // MARK: - Candidates

  /// A text under two of its rarest words, or one.
  struct Posting: Comparable {
    /// A hash of the words.
    var key: UInt64
    /// How many distinct words the text has.
    var size: Int32
    var text: Int32

    /// Equal pairs stand side by side, small texts first.
    static func < (a: Posting, b: Posting) -> Bool {
      if a.key != b.key { return a.key < b.key }
      return a.size == b.size ? a.text < b.text : a.size < b.size
    }
  }

  /// Each text under the pairs of its rarest words, sorted; without the pairs that stand in one text alone.
  private func postings(_ sets: [[UInt64]]) -> [Posting] {
    var keys: [UInt64] = []
    var ends: [Int] = []
    for words in sets {
      if words.count >= leastWords { addKeys(of: words, to: &keys) }
      ends.append(keys.count)
    }
    var occurrences = Occurrences(ofAbout: keys.count)
    for key in keys { occurrences.add(key) }
    var postings: [Posting] = []
    var start = 0
    for (text, end) in ends.enumerated() {
      for key in keys[start..<end] where !occurrences.isSingle(key) {
        postings.append(Posting(key: key, size: Int32(sets[text].count), text: Int32(text)))
      }
      start = end
    }
    postings.sort()
    return postings
  }

  /// Adds a hash of each pair of a text's rarest words, or of each of them.
  ///
  /// Of two similar texts the larger one's size decides: if it is small enough, both have pairs; if not, both have words.
  private func addKeys(of words: [UInt64], to keys: inout [UInt64]) {
    // Words that stand once in all texts are shared by no two; they come first.
    func rarest(sharing count: Int) -> ArraySlice<UInt64> {
      words.prefix(prefixLength(words.count, sharing: count)).drop(while: RankedWords.isSingle)
    }
    if words.count <= Self.mostPairedWords {
      let rarest = rarest(sharing: 2)
      for first in rarest.indices {
        let key = StableHash.step(StableHash.seed, words[first])
        for second in rarest[(first + 1)...] { keys.append(StableHash.step(key, second)) }
      }
    }
    if words.count >= leastOverlap(with: Self.mostPairedWords + 1) {
      for word in rarest(sharing: 1) { keys.append(StableHash.step(StableHash.seed, word)) }
    }
  }

  /// So many of a text's rarest words hold as many as `count` that it shares with any similar text.
  private func prefixLength(_ size: Int, sharing count: Int) -> Int { size - leastOverlap(with: size) + count }

  /// Words of a text of `size` that a similar one must share at least.
  func leastOverlap(with size: Int) -> Int { max(1, (size * similarity + 99) / 100) }

  /// Whether `part` stands word for word inside `whole`.
  package static func holds(_ whole: [UInt64], _ part: [UInt64]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    // How much of the part's beginning stands at the end of what fits so far (Knuth, Morris and Pratt 1977): no word of the
    // whole is looked at twice, however often words are repeated.
    var falls = [0]
    var fitting = 0
    for word in part.dropFirst() {
      while fitting > 0, part[fitting] != word { fitting = falls[fitting - 1] }
      if part[fitting] == word { fitting += 1 }
      falls.append(fitting)
    }
    fitting = 0
    for word in whole {
      while fitting > 0, part[fitting] != word { fitting = falls[fitting - 1] }
      if part[fitting] == word { fitting += 1 }
      if fitting == part.count { return true }
    }
    return false
  }
}
