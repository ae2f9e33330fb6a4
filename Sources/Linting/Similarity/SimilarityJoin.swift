/// Finds all pairs of similar texts without comparing each with each.
///
/// Two texts are similar when their sets of words overlap enough (Jaccard: shared words by all words), or when the one
/// stands word for word inside the other.
///
/// Method: the set-similarity join with prefix and length filters of Chaudhuri, Ganti and Kaushik (2006) and Bayardo, Ma
/// and Srikant (AllPairs, 2007), with word bitmaps in front of the comparison; containment through each text's rarest run
/// of words. Both are exact, except that a text is compared with at most `candidateLimit` others: where thousands of texts
/// are built from one template, pairs beyond that are left out.
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

  /// The least share of common words, in percent.
  package var similarity = 75
  /// Texts of fewer words are left out: two short texts are alike too easily.
  package var leastWords = 4
  /// Texts of fewer words than this are not looked for inside others.
  package var leastContainedWords = 5
  /// The most comparisons for one text.
  package var candidateLimit = 4_000

  package init() {}

  /// All similar pairs, in ascending order.
  package func pairs(_ texts: WordSequences) -> [Pair] {
    var found = overlapping(texts)
    found.formUnion(contained(texts))
    return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  // MARK: - Overlap

  private func overlapping(_ texts: WordSequences) -> Set<Pair> {
    let sets = WordSets(texts)
    let order = (0..<texts.count).filter { sets.size(of: $0) >= leastWords }
      .sorted { (sets.size(of: $0), $0) < (sets.size(of: $1), $1) }
    var index: [[Int32]] = Array(repeating: [], count: texts.counts.count)
    /// The last text that looked at a text as a candidate, so that each is compared once.
    var seenBy = [Int32](repeating: -1, count: texts.count)
    var found: Set<Pair> = []

    for text in order {
      let size = sets.size(of: text)
      let prefix = size - leastOverlap(with: size, ofShare: similarity) + 1
      let leastSize = (size * similarity + 99) / 100
      var candidates = 0
      lookup: for word in sets[text].prefix(prefix) {
        for other in index[Int(word)].reversed() {
          let other = Int(other)
          guard sets.size(of: other) >= leastSize else { break }
          guard seenBy[other] != Int32(text) else { continue }
          seenBy[other] = Int32(text)
          let needed = neededOverlap(size, sets.size(of: other))
          let mostDifferent = size + sets.size(of: other) - 2 * needed
          guard (sets.bitmaps[text] ^ sets.bitmaps[other]).nonzeroBitCount <= mostDifferent else { continue }
          candidates += 1
          if sets.overlap(text, other, atLeast: needed) {
            found.insert(Pair(first: min(text, other), second: max(text, other)))
          }
          if candidates >= candidateLimit { break lookup }
        }
      }
      for word in sets[text].prefix(prefix) { index[Int(word)].append(Int32(text)) }
    }
    return found
  }

  /// Words of a text of `size` that a similar one must share at least.
  private func leastOverlap(with size: Int, ofShare percent: Int) -> Int { max(1, (size * percent + 99) / 100) }

  /// The overlap that makes two sets similar: t / (1 + t) of both sizes together.
  private func neededOverlap(_ a: Int, _ b: Int) -> Int {
    (similarity * (a + b) + (100 + similarity) - 1) / (100 + similarity)
  }

  // MARK: - Containment

  private static let runLength = 4

  private func contained(_ texts: WordSequences) -> Set<Pair> {
    var runCounts: [UInt64: Int32] = [:]
    for text in 0..<texts.count {
      for run in runs(of: texts[text]) { runCounts[run, default: 0] += 1 }
    }
    // Each text waits under its rarest run for the texts that hold it.
    var waiting: [UInt64: [Int]] = [:]
    for text in 0..<texts.count where texts[text].count >= leastContainedWords {
      var rarest: (count: Int32, run: UInt64)?
      for run in runs(of: texts[text]) {
        let count = runCounts[run, default: 0]
        if count > 1, rarest == nil || count < rarest?.count ?? 0 { rarest = (count, run) }
        if count == 1 {
          rarest = nil
          break
        }
      }
      if let rarest { waiting[rarest.run, default: []].append(text) }
    }
    var found: Set<Pair> = []
    for text in 0..<texts.count {
      let words = texts[text]
      var candidates = 0
      lookup: for run in runs(of: words) {
        for other in waiting[run] ?? [] where other != text && texts[other].count < words.count {
          candidates += 1
          if candidates > candidateLimit { break lookup }
          if Self.holds(words, texts[other]) {
            found.insert(Pair(first: min(text, other), second: max(text, other)))
          }
        }
      }
    }
    return found
  }

  /// A hash of each run of four words.
  private func runs(of words: ArraySlice<UInt32>) -> [UInt64] {
    guard words.count >= Self.runLength else { return [] }
    return (words.startIndex...(words.endIndex - Self.runLength)).map { start in
      words[start..<(start + Self.runLength)].reduce(0x9E37_79B9_7F4A_7C15) { hash, word in
        (hash ^ UInt64(word)) &* 0xFF51_AFD7_ED55_8CCD
      }
    }
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

/// The distinct words of each text, the rarest first, so that a few of them tell texts apart.
private struct WordSets {
  private var words: [UInt32] = []
  private var starts: [Int] = [0]
  /// One bit for each word, by its number: sets that differ in more bits differ in more words.
  private(set) var bitmaps: [UInt64] = []

  init(_ texts: WordSequences) {
    // Rank by rarity; ties by number, so that each run agrees.
    let byRarity = (0..<texts.counts.count).sorted { (texts.counts[$0], $0) < (texts.counts[$1], $1) }
    var ranks = [UInt32](repeating: 0, count: byRarity.count)
    for (rank, word) in byRarity.enumerated() { ranks[word] = UInt32(rank) }
    words.reserveCapacity(texts.words.count)
    for text in 0..<texts.count {
      var bitmap: UInt64 = 0
      var last: UInt32?
      for rank in texts[text].map({ ranks[Int($0)] }).sorted() where rank != last {
        words.append(rank)
        bitmap |= 1 << (UInt64(rank) &* 0x9E37_79B9_7F4A_7C15 >> 58)
        last = rank
      }
      starts.append(words.count)
      bitmaps.append(bitmap)
    }
  }

  func size(of text: Int) -> Int { starts[text + 1] - starts[text] }

  subscript(text: Int) -> ArraySlice<UInt32> { words[starts[text]..<starts[text + 1]] }

  /// Whether two sets share at least `needed` words; gives up as soon as they cannot.
  func overlap(_ a: Int, _ b: Int, atLeast needed: Int) -> Bool {
    var left = starts[a]
    var right = starts[b]
    let (leftEnd, rightEnd) = (starts[a + 1], starts[b + 1])
    var shared = 0
    while left < leftEnd, right < rightEnd {
      if shared + min(leftEnd - left, rightEnd - right) < needed { return false }
      let (x, y) = (words[left], words[right])
      if x == y {
        shared += 1
        left += 1
        right += 1
      } else if x < y {
        left += 1
      } else {
        right += 1
      }
    }
    return shared >= needed
  }
}
