import SourceText

/// Finds all pairs of similar texts without comparing each with each.
///
/// Two texts are similar when their sets of words overlap enough (Jaccard: shared words by all words), or when the one
/// stands word for word inside the other.
///
/// Method: the set-similarity join by prefixes (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007) with two
/// common words in place of one (Wang, Li and Feng 2012): similar sets share at least two of their rarest words, so only
/// texts under the same pair of rare words are compared. `Containment` goes through each text's rarest run of words. Both
/// are exact, except that under one pair a text is compared with at most `candidateLimit` others: where thousands of texts
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
      return overlapping(postings(sets), sets)
    }
    return found[0].union(found[1]).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  // MARK: - Candidates

  /// A text under two of its rarest words.
  private struct Posting: Comparable {
    /// A hash of the two words.
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

  /// Adds a hash of each pair of a text's rarest words.
  private func addKeys(of words: [UInt64], to keys: inout [UInt64]) {
    // Words that stand once in all texts are shared by no two; they come first.
    let rarest = words.prefix(prefixLength(words.count)).drop(while: RankedWords.isSingle)
    for first in rarest.indices {
      let key = StableHash.step(StableHash.seed, words[first])
      for second in rarest[(first + 1)...] { keys.append(StableHash.step(key, second)) }
    }
  }

  /// So many of a text's rarest words hold two that it shares with any similar text.
  private func prefixLength(_ size: Int) -> Int { size - leastOverlap(with: size) + 2 }

  /// Words of a text of `size` that a similar one must share at least.
  private func leastOverlap(with size: Int) -> Int { max(1, (size * similarity + 99) / 100) }

  // MARK: - Overlap

  private func overlapping(_ postings: [Posting], _ sets: [[UInt64]]) -> Set<Pair> {
    var partnerCounts: [Int: Int] = [:]
    var found: Set<Pair> = []
    var start = 0
    for later in postings.indices {
      if postings[later].key != postings[start].key { start = later }
      let (text, size) = (Int(postings[later].text), Int(postings[later].size))
      // The largest first.
      for posting in postings[max(start, later - candidateLimit)..<later].reversed() {
        let (other, otherSize) = (Int(posting.text), Int(posting.size))
        guard otherSize >= leastOverlap(with: size), partnerCounts[text, default: 0] < candidateLimit else { break }
        if Self.overlap(sets[text], sets[other], atLeast: neededOverlap(size, otherSize)),
          found.insert(Pair(first: min(text, other), second: max(text, other))).inserted
        {
          partnerCounts[text, default: 0] += 1
        }
      }
    }
    return found
  }

  /// The overlap that makes two sets similar: t / (1 + t) of both sizes together.
  private func neededOverlap(_ a: Int, _ b: Int) -> Int {
    (similarity * (a + b) + (100 + similarity) - 1) / (100 + similarity)
  }

  /// Whether two texts' words share at least `needed`; gives up as soon as they cannot.
  private static func overlap(_ a: [UInt64], _ b: [UInt64], atLeast needed: Int) -> Bool {
    var (left, right) = (0, 0)
    var shared = 0
    while left < a.count, right < b.count {
      if shared + min(a.count - left, b.count - right) < needed { return false }
      if a[left] == b[right] {
        shared += 1
        left += 1
        right += 1
      } else if a[left] < b[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared >= needed
  }

  /// Whether `part` stands word for word inside `whole`.
  package static func holds(_ whole: [UInt64], _ part: [UInt64]) -> Bool {
    guard let first = part.first, part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start] == first && whole[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
