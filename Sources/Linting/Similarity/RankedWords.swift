/// Some neighboring texts as sequences of words, each by its number in `WordRarity`.
struct RankedWords {
  /// The texts, by their places among all.
  let texts: Range<Int>
  /// The numbers of the words of all these texts, one text behind the other.
  let words: [UInt64]
  /// Where each text's words begin; one more entry than there are texts.
  private let starts: [Int]

  init(_ sequences: WordSequences, _ texts: Range<Int>, _ rarity: WordRarity) {
    self.texts = texts
    var starts = [0]
    starts.reserveCapacity(texts.count + 1)
    for text in texts { starts.append(starts[starts.count - 1] + sequences.wordCount(of: text)) }
    words = [UInt64](unsafeUninitializedCapacity: starts[texts.count]) { words, count in
      rarity.withRanks { ranks in
        sequences.forEach(texts) { text in
          for word in text {
            words[count] = ranks[word]
            count &+= 1
          }
        }
      }
    }
    self.starts = starts
  }

  /// Where the words of a text stand.
  func places(of text: Int) -> Range<Int> {
    starts[text - texts.lowerBound]..<starts[text - texts.lowerBound + 1]
  }
}
