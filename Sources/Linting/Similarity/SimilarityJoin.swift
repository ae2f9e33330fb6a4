/// Finds all pairs of similar texts without comparing each with each.
///
/// Two texts are similar when their sets of words overlap enough (Jaccard: shared words by all words), or when the one
/// stands word for word inside the other.
///
/// Method: the set-similarity join by prefixes (Chaudhuri, Ganti and Kaushik 2006; Bayardo, Ma and Srikant 2007) with two
/// common words in place of one (Wang, Li and Feng 2012): similar sets share at least two of their rarest words, so only
/// texts under the same pair of rare words are compared. Sizes and word bitmaps are looked at before words are.
/// Containment goes through each text's rarest run of words. Both are exact, except that under one pair a text is compared
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
    var found = overlapping(texts)
    found.formUnion(contained(texts))
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

  private func overlapping(_ texts: WordSequences) -> Set<Pair> {
    precondition(similarity >= 30, "similar texts share two words")
    let sets = WordSets(texts) { text in
      // Similar texts share two of their rarest words: a text with enough words of its own alone is like no other.
      let longestPrefix = prefixLength(texts[text].count)
      return texts[text].count { texts.counts[Int($0)] == 1 } + 2 <= longestPrefix
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

  /// Each text under each pair of its rarest words, equal pairs side by side, small texts first.
  private func postings(_ sets: WordSets, _ order: [Int]) -> [Posting] {
    var postings: [Posting] = []
    postings.reserveCapacity(order.count * 8)
    for (rank, text) in order.enumerated() {
      let words = sets[text]
      let prefix = words.prefix(prefixLength(words.count))
      // Words that stand once in all texts are shared by no two; they come first.
      let shared = prefix.firstIndex { $0 >= sets.singleCount } ?? prefix.endIndex
      for first in shared..<prefix.endIndex {
        for second in (first + 1)..<max(prefix.endIndex, first + 1) {
          let pair = UInt64(words[first]) << 32 | UInt64(words[second])
          postings.append(Posting(key: pair, rank: UInt32(rank)))
        }
      }
    }
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

  // MARK: - Containment

  private static let runLength = 4

  private func contained(_ texts: WordSequences) -> Set<Pair> {
    // What another text holds has no word that stands once in all texts, and each of its runs stands twice.
    let parts = (0..<texts.count).filter { text in
      texts[text].count >= leastContainedWords && !texts[text].contains { texts.counts[Int($0)] == 1 }
    }
    if parts.isEmpty { return [] }
    var runCounts = HashTable<Int32>(filler: 0)
    for text in 0..<texts.count {
      forEachRun(of: text, in: texts) { run in
        runCounts.update(run) { $0 += 1 }
        return true
      }
    }
    // Each text waits under its rarest run for the texts that hold it.
    var waiting = HashTable<[Int]>(filler: [])
    for text in parts {
      var rarest: (count: Int32, run: UInt64)?
      forEachRun(of: text, in: texts) { run in
        let count = runCounts[run] ?? 0
        if count > 1, rarest == nil || count < rarest?.count ?? 0 { rarest = (count, run) }
        // Nothing else holds this run, so nothing holds the text.
        if count == 1 { rarest = nil }
        return count > 1
      }
      if let rarest { waiting.update(rarest.run) { $0.append(text) } }
    }
    if waiting.count == 0 { return [] }
    var found: Set<Pair> = []
    for text in 0..<texts.count {
      let words = texts[text]
      var candidates = 0
      forEachRun(of: text, in: texts) { run in
        for other in waiting[run] ?? [] where other != text && texts[other].count < words.count {
          candidates += 1
          if candidates > candidateLimit { return false }
          if Self.holds(words, texts[other]) {
            found.insert(Pair(first: min(text, other), second: max(text, other)))
          }
        }
        return true
      }
    }
    return found
  }

  /// Calls `body` with a hash of each run of four words of a text, until it says no. Runs with a word that stands once in
  /// all texts are left out.
  private func forEachRun(of text: Int, in texts: WordSequences, _ body: (UInt64) -> Bool) {
    let end = texts.starts[text + 1]
    var start = texts.starts[text]
    var place = start
    while place < end {
      if texts.counts[Int(texts.words[place])] == 1 { start = place + 1 }
      place += 1
      guard place - start >= Self.runLength else { continue }
      var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
      for word in texts.words[(place - Self.runLength)..<place] {
        hash = (hash ^ UInt64(word)) &* 0xFF51_AFD7_ED55_8CCD
      }
      if !body(hash) { return }
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
  /// So many words stand once in all texts: those with the lowest ranks.
  private(set) var singleCount: UInt32 = 0

  /// - Parameter isWanted: Texts for which it says no have no words here.
  init(_ texts: WordSequences, where isWanted: (Int) -> Bool) {
    let ranks = Self.ranks(texts.counts)
    singleCount = UInt32(texts.counts.count { $0 == 1 })
    words.reserveCapacity(texts.words.count)
    for text in 0..<texts.count {
      var bitmap: UInt64 = 0
      if isWanted(text) {
        var last: UInt32?
        for rank in texts[text].map({ ranks[Int($0)] }).sorted() where rank != last {
          words.append(rank)
          bitmap |= 1 << (UInt64(rank) &* 0x9E37_79B9_7F4A_7C15 >> 58)
          last = rank
        }
      }
      starts.append(words.count)
      bitmaps.append(bitmap)
    }
  }

  /// Each word's rank by rarity, from 0; ties by number, so that each run agrees. Linear: words are counted, not compared.
  private static func ranks(_ counts: [UInt32]) -> [UInt32] {
    // How many words are rarer than each count; what stands very often shares the last place.
    let last = 4096
    var next = [UInt32](repeating: 0, count: last + 2)
    for count in counts { next[min(Int(count), last) + 1] += 1 }
    for count in 1...(last + 1) { next[count] += next[count - 1] }
    return counts.map { count in
      let place = min(Int(count), last)
      defer { next[place] += 1 }
      return next[place]
    }
  }

  /// The texts of at least so many words, from the fewest words to the most; of equal ones the earlier first. Linear.
  func bySize(atLeast least: Int) -> [Int] {
    var largest = 0
    for text in bitmaps.indices { largest = max(largest, size(of: text)) }
    guard largest >= least else { return [] }
    var next = [Int](repeating: 0, count: largest + 2)
    for text in bitmaps.indices where size(of: text) >= least { next[size(of: text) + 1] += 1 }
    for size in 1...(largest + 1) { next[size] += next[size - 1] }
    var order = [Int](repeating: 0, count: next[largest + 1])
    for text in bitmaps.indices where size(of: text) >= least {
      order[next[size(of: text)]] = text
      next[size(of: text)] += 1
    }
    return order
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
