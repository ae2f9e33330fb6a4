/// Texts as sequences of words, each by its rank among all words: the rarest has 0.
struct RankedWords {
  /// The ranks of the words of all texts, one text behind the other.
  let words: [UInt32]
  /// Where each text's words begin; one more entry than there are texts.
  let starts: [Int]
  /// So many words stand once in all texts: those with the lowest ranks.
  let singleCount: UInt32

  var count: Int { starts.count - 1 }

  /// Linear: words are counted, not compared.
  init(_ texts: WordSequences) {
    let counts = texts.counts
    let ranks = Self.ranks(counts)
    words = texts.words.map { ranks[Int($0)] }
    starts = texts.starts
    singleCount = UInt32(counts.count { $0 == 1 })
  }

  subscript(text: Int) -> ArraySlice<UInt32> { words[starts[text]..<starts[text + 1]] }

  /// Each word's rank by rarity, from 0; ties by number, so that each run agrees.
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
}
