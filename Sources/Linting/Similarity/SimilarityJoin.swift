/// Finds all pairs of similar texts without comparing each with each.
///
/// Two texts are similar when their sets of words overlap enough (Jaccard: shared words by all words), or when the one
/// stands word for word inside the other.
///
/// Method: the set-similarity join by prefixes (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007) with two
/// common words in place of one (Wang, Li and Feng 2012): similar sets share at least two of their rarest words, so only
/// texts under the same pair of rare words are compared. Sizes and word bitmaps are looked at before words are.
/// `Containment` goes through each text's rarest run of words. Both are exact, except that under one pair a text is compared
/// with at most `candidateLimit` others: where thousands of texts are built from one template, some pairs are left out.
package struct SimilarityJoin {
  /// Two texts, by their places; `first` < `second`.
  package struct Pair: Hashable {
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
  package func pairs(_ texts: WordSequences) -> [Pair] {
    let ranked = RankedWords(texts)
    var found = overlapping(ranked)
    var containment = Containment(ranked, leastWords: leastContainedWords, candidateLimit: candidateLimit)
    found.formUnion(containment.pairs())
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  // MARK: - Overlap

  /// A text under two of its rarest words.
  private struct Posting: Comparable {
    /// The numbers of the two words.
    var key: UInt64
    /// The text's place among all, from the fewest words to the most.
    var rank: UInt32

    static func < (a: Posting, b: Posting) -> Bool { a.key == b.key ? a.rank < b.rank : a.key < b.key }
  }

  private func overlapping(_ texts: RankedWords) -> Set<Pair> {
    precondition(similarity >= 30, "similar texts share two words")
    let sets = WordSets(texts) { words, singles in
      // Similar texts share two of their rarest words: a text with enough words of its own alone is like no other.
      singles + 2 <= prefixLength(words)
    }
    let order = sets.bySize(atLeast: leastWords)
    let postings = postings(sets, order)
    var partners = [UInt16](repeating: 0, count: texts.count)
    var found: Set<Pair> = []
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].key == postings[start].key { end += 1 }
      if end - start > 1 {
        for later in (start + 1)..<end {
          let text = order[Int(postings[later].rank)]
          compare(text, postings[max(start, later - candidateLimit)..<later], order, sets, &partners, &found)
        }
      }
      start = end
    }
    return found
  }

  /// Each text under each pair of its rarest words, equal pairs side by side, small texts first. Texts that are alone under
  /// a pair are mostly left out.
  private func postings(_ sets: WordSets, _ order: [Int]) -> [Posting] {
    var postings: [Posting] = []
    postings.reserveCapacity(order.count * 8)
    var counts = HashCounts(capacity: order.count * 8)
    for (rank, text) in order.enumerated() {
      let (start, end) = (sets.starts[text], sets.starts[text] + prefixLength(sets.size(of: text)))
      let prefixEnd = min(end, sets.starts[text + 1])
      // Words that stand once in all texts are shared by no two; they come first.
      var first = start
      while first < prefixEnd, sets.words[first] < sets.singleCount { first += 1 }
      while first < prefixEnd {
        for second in (first + 1)..<max(prefixEnd, first + 1) {
          let pair = UInt64(sets.words[first]) << 32 | UInt64(sets.words[second])
          counts.add(pair)
          postings.append(Posting(key: pair, rank: UInt32(rank)))
        }
        first += 1
      }
    }
    postings.removeAll { counts.isSingle($0.key) }
    postings.sort()
    return postings
  }

  /// Compares a text with others that are at most as large, the largest first.
  private func compare(
    _ text: Int, _ others: ArraySlice<Posting>, _ order: [Int], _ sets: WordSets, _ partners: inout [UInt16],
    _ found: inout Set<Pair>
  ) {
    let size = sets.size(of: text)
    let leastSize = leastOverlap(with: size, ofShare: similarity)
    for posting in others.reversed() {
      let other = order[Int(posting.rank)]
      let otherSize = sets.size(of: other)
      guard otherSize >= leastSize, partners[text] < candidateLimit else { return }
      let needed = neededOverlap(size, otherSize)
      let different = (sets.bitmaps[text] ^ sets.bitmaps[other]).nonzeroBitCount
      if different <= size + otherSize - 2 * needed, sets.overlap(text, other, atLeast: needed),
        found.insert(Pair(first: min(text, other), second: max(text, other))).inserted
      {
        partners[text] += 1
      }
    }
  }

  /// So many of a text's rarest words hold two that it shares with any similar text.
  private func prefixLength(_ size: Int) -> Int { size - leastOverlap(with: size, ofShare: similarity) + 2 }

  /// Words of a text of `size` that a similar one must share at least.
  private func leastOverlap(with size: Int, ofShare percent: Int) -> Int { max(1, (size * percent + 99) / 100) }

  /// The overlap that makes two sets similar: t / (1 + t) of both sizes together.
  private func neededOverlap(_ a: Int, _ b: Int) -> Int {
    (similarity * (a + b) + (100 + similarity) - 1) / (100 + similarity)
  }

  /// Whether `part` stands word for word inside `whole`.
  package static func holds(_ whole: ArraySlice<UInt32>, _ part: ArraySlice<UInt32>) -> Bool {
    guard let first = part.first, part.count <= whole.count else { return false }
    for start in whole.startIndex...(whole.endIndex - part.count) where whole[start] == first {
      if whole[start..<(start + part.count)] == part { return true }
    }
    return false
  }
}
