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
    let rarity = WordRarity(texts)
    let contained = Containment(
      texts: texts, rarity: rarity, leastWords: leastContainedWords, candidateLimit: candidateLimit)
    let found = work.results(2) { part in
      if part == 0 { return contained.pairs() }
      let sets = texts.map { rarity.ranked($0) }
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
    var size: Int
    var text: Int

    /// Equal pairs stand side by side, small texts first.
    static func < (a: Posting, b: Posting) -> Bool {
      if a.key != b.key { return a.key < b.key }
      return a.size == b.size ? a.text < b.text : a.size < b.size
    }
  }

  /// Each text under the pairs of its rarest words, sorted.
  private func postings(_ sets: [[UInt64]]) -> [Posting] {
    var postings: [Posting] = []
    for (text, words) in sets.enumerated() where words.count >= leastWords {
      // Words that stand once in all texts are shared by no two; they come first.
      let rarest = words.prefix(prefixLength(words.count)).drop(while: WordRarity.isSingle)
      for first in rarest.indices {
        let key = StableHash.step(StableHash.seed, words[first])
        for second in rarest[(first + 1)...] {
          postings.append(Posting(key: StableHash.step(key, second), size: words.count, text: text))
        }
      }
    }
    postings.sort()
    return postings
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
      let (text, size) = (postings[later].text, postings[later].size)
      // The largest first.
      for other in postings[max(start, later - candidateLimit)..<later].reversed() {
        guard other.size >= leastOverlap(with: size), partnerCounts[text, default: 0] < candidateLimit else { break }
        if Self.overlap(sets[text], sets[other.text], atLeast: neededOverlap(size, other.size)),
          found.insert(Pair(first: min(text, other.text), second: max(text, other.text))).inserted
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

/// How often words stand in some texts, and a number for each word by which the rarest come first.
///
/// Words are counted by classes of their hashes, most of which hold one word: a word may seem less rare than it is, never
/// the other way round.
struct WordRarity: Sendable {
  private var counts: [Int]

  /// Linear in the texts.
  init(_ texts: [[UInt64]]) {
    let wordCount = texts.reduce(0) { $0 + $1.count }
    var size = 64
    while size < 2 * wordCount, size < 1 << 26 { size *= 2 }
    counts = [Int](repeating: 0, count: size)
    for text in texts { for word in text { counts[index(of: word)] += 1 } }
  }

  private func index(of word: UInt64) -> Int { Int(truncatingIfNeeded: word ^ word >> 32) & (counts.count - 1) }

  /// The distinct words of a text by their numbers, the rarest first. Counts from 255 on are one; of the words' hashes 56
  /// bits are left, so that among a million distinct words two would share a number in 1 of 140,000 runs.
  func ranked(_ words: [UInt64]) -> [UInt64] {
    var ranks = words.map { UInt64(min(counts[index(of: $0)], 255)) << 56 | $0 >> 8 }
    ranks.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(ranks.count)
    for rank in ranks where rank != distinct.last { distinct.append(rank) }
    return distinct
  }

  /// Whether a word of this number stands once in all texts.
  static func isSingle(_ rank: UInt64) -> Bool { rank >> 56 == 1 }

  /// Whether a word is certain to stand once in all texts.
  func isSingle(word: UInt64) -> Bool { counts[index(of: word)] == 1 }
}
