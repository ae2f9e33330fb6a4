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
  package func pairs(_ texts: WordSequences) -> [Pair] { pairs(texts, SerialWork()) }

  /// All similar pairs, in ascending order, whoever does the work.
  func pairs(_ texts: WordSequences, _ work: some WorkMap) -> [Pair] {
    let rarity = WordRarity(texts, work)
    let blocks = work.results((texts.count + Self.blockSize - 1) / Self.blockSize) { place in
      let first = place * Self.blockSize
      return block(texts, first..<min(first + Self.blockSize, texts.count), rarity)
    }
    // What takes longest comes first: one piece finds contained texts, and each other one a part of the shared pairs.
    let (pairs, runs) = (blocks.map(\.pairs), blocks.map(\.runs))
    let found = work.results(1 + WordPairs.partCount) { place in
      place == 0
        ? (contained: contained(texts, runs), postings: [])
        : (contained: [], postings: WordPairs.shared(pairs, inPart: place - 1))
    }
    let postings = found.flatMap(\.postings)
    // Hardly any text shares two rare words with another: sets of words are made of those alone.
    let sets = WordSets(texts, of: postings.map { Int($0.text) }, rarity, work)
    return overlapping(postings, sets, texts.count).union(found[0].contained).sorted {
      ($0.first, $0.second) < ($1.first, $1.second)
    }
  }

  private func contained(_ texts: WordSequences, _ runs: [WordRuns]) -> Set<Pair> {
    Containment(texts: texts, runs: runs, candidateLimit: candidateLimit).pairs()
  }

  // MARK: - Each text by itself

  /// What is to be known of some texts before they are compared with others.
  private struct Block: Sendable {
    var pairs: WordPairs
    var runs: WordRuns
  }

  /// As many texts are looked at in one piece of work.
  private static let blockSize = 256

  private func block(_ texts: WordSequences, _ places: Range<Int>, _ rarity: WordRarity) -> Block {
    precondition(similarity >= 30, "similar texts share two words")
    var text = RankedText()
    var pairs = WordPairs.Writer()
    var runs = WordRuns.Writer(places, leastWords: leastContainedWords)
    var place = places.lowerBound
    rarity.withRanks { ranks in
      texts.forEach(places) { words in
        text.rank(words, ranks)
        runs.add(text.words)
        add(&text, place, to: &pairs)
        place += 1
      }
    }
    return Block(pairs: pairs.pairs(), runs: runs.finished())
  }

  /// Adds a text under each pair of its rarest words.
  private func add(_ text: inout RankedText, _ place: Int, to pairs: inout WordPairs.Writer) {
    // Similar texts share two of their rarest words: a text with enough words of its own alone is like no other.
    guard text.singles + 2 <= prefixLength(text.words.count) else { return }
    let words = text.distinct()
    guard words.count >= leastWords else { return }
    // Words that stand once in all texts are shared by no two; they come first.
    let (start, end) = (text.singles, min(prefixLength(words.count), words.count))
    var first = start
    while first < end {
      let key = TextBlock.hash(TextBlock.seed, words[first])
      for second in (first + 1)..<max(first + 1, end) {
        pairs.add(
          .init(key: TextBlock.hash(key, words[second]), size: UInt32(words.count), text: UInt32(place)))
      }
      first += 1
    }
  }

  // MARK: - Overlap

  private func overlapping(_ postings: [WordPairs.Posting], _ sets: WordSets, _ count: Int) -> Set<Pair> {
    if postings.isEmpty { return [] }
    var partners = [UInt16](repeating: 0, count: count)
    var found: Set<Pair> = []
    var start = 0
    for later in postings.indices {
      if postings[later].key != postings[start].key { start = later }
      let others = postings[max(start, later - candidateLimit)..<later]
      if !others.isEmpty { compare(postings[later], others, sets, &partners, &found) }
    }
    return found
  }

  /// Compares a text with others that are at most as large, the largest first.
  private func compare(
    _ text: WordPairs.Posting, _ others: ArraySlice<WordPairs.Posting>, _ sets: WordSets,
    _ partners: inout [UInt16], _ found: inout Set<Pair>
  ) {
    let (place, size) = (Int(text.text), Int(text.size))
    let leastSize = leastOverlap(with: size, ofShare: similarity)
    let bitmap = sets.bitmap(of: place)
    for posting in others.reversed() {
      let (other, otherSize) = (Int(posting.text), Int(posting.size))
      guard otherSize >= leastSize, partners[place] < candidateLimit else { return }
      let needed = neededOverlap(size, otherSize)
      let different = (bitmap ^ sets.bitmap(of: other)).nonzeroBitCount
      if different <= size + otherSize - 2 * needed,
        WordSets.overlap(sets.words(of: place), sets.words(of: other), atLeast: needed),
        found.insert(Pair(first: min(place, other), second: max(place, other))).inserted
      {
        partners[place] += 1
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
  package static func holds(_ whole: ArraySlice<UInt64>, _ part: ArraySlice<UInt64>) -> Bool {
    guard let first = part.first, part.count <= whole.count else { return false }
    for start in whole.startIndex...(whole.endIndex - part.count) where whole[start] == first {
      if whole[start..<(start + part.count)] == part { return true }
    }
    return false
  }
}
