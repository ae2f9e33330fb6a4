/// Compares the texts that stand under one key, each two once, however many keys they share.
struct Overlaps {
  private(set) var found: Set<SimilarityJoin.Pair> = []
  /// How many texts were compared with one another.
  private(set) var comparisonCount = 0

  /// - Parameters:
  ///   - postings: Sorted.
  ///   - sets: The distinct words of each text, the rarest first.
  init(_ postings: [SimilarityJoin.Posting], _ sets: [[UInt64]], of join: SimilarityJoin) {
    // Where the postings of each text stand, and where those of each key begin.
    var places = [Int32](repeating: 0, count: postings.count)
    var ends = [Int](repeating: 0, count: sets.count + 1)
    for posting in postings { ends[Int(posting.text) + 1] += 1 }
    for text in sets.indices { ends[text + 1] += ends[text] }
    var starts = [Int32](repeating: 0, count: postings.count)
    var next = ends
    for place in postings.indices {
      starts[place] = place > 0 && postings[place].key == postings[place - 1].key ? starts[place - 1] : Int32(place)
      let text = Int(postings[place].text)
      places[next[text]] = Int32(place)
      next[text] += 1
    }
    var comparedWith = [Int32](repeating: -1, count: sets.count)
    for text in sets.indices {
      compare(
        text, places[ends[text]..<ends[text + 1]].map { Int(starts[Int($0)])..<Int($0) }, postings, sets, join,
        &comparedWith)
    }
  }

  /// Compares a text with the smaller ones that stand before it under its keys.
  private mutating func compare(
    _ text: Int, _ groups: [Range<Int>], _ postings: [SimilarityJoin.Posting], _ sets: [[UInt64]],
    _ join: SimilarityJoin,
    _ comparedWith: inout [Int32]
  ) {
    let size = sets[text].count
    let least = join.leastOverlap(with: size)
    var partners = 0
    var left = 10 * join.candidateLimit
    for group in groups {
      // The largest first.
      for posting in postings[max(group.lowerBound, group.upperBound - join.candidateLimit)..<group.upperBound]
        .reversed()
      {
        let (other, otherSize) = (Int(posting.text), Int(posting.size))
        guard otherSize >= least else { break }
        if comparedWith[other] == Int32(text) { continue }
        guard partners < join.candidateLimit, left > 0 else { return }
        comparedWith[other] = Int32(text)
        left -= 1
        comparisonCount += 1
        if Self.overlap(sets[text], sets[other], atLeast: join.neededOverlap(size, otherSize)) {
          found.insert(SimilarityJoin.Pair(first: min(text, other), second: max(text, other)))
          partners += 1
        }
      }
    }
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
}

extension SimilarityJoin {
  /// The overlap that makes two sets similar: t / (1 + t) of both sizes together.
  fileprivate func neededOverlap(_ a: Int, _ b: Int) -> Int {
    (similarity * (a + b) + (100 + similarity) - 1) / (100 + similarity)
  }
}
