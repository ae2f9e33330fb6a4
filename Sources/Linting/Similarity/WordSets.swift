/// The distinct words of some neighboring texts, the rarest first, so that a few of them tell texts apart.
struct WordSets: Sendable {
  /// The texts, by their places among all.
  let texts: Range<Int>
  /// The numbers of the words of all these texts, one text behind the other.
  private let words: [UInt64]
  /// Where each text's words begin; one more entry than there are texts.
  private let starts: [Int]
  /// One bit for each word, by its number: sets that differ in more bits differ in more words.
  private let bitmaps: [UInt64]

  /// - Parameter isWanted: Told how many words a text has and how many of them stand once in all texts; texts for which it
  ///   says no have no words here.
  init(_ ranked: RankedWords, where isWanted: (_ words: Int, _ singles: Int) -> Bool) {
    texts = ranked.texts
    var starts = [0]
    var bitmaps: [UInt64] = []
    starts.reserveCapacity(texts.count + 1)
    bitmaps.reserveCapacity(texts.count)
    // Of most texts no word stays: what stays is copied, so that room for all is taken for a moment only.
    let room = [UInt64](unsafeUninitializedCapacity: ranked.words.count) { words, end in
      for text in ranked.texts {
        let range = ranked.places(of: text)
        let own = UnsafeMutableBufferPointer(rebasing: words[end..<(end + range.count)])
        var singles = 0
        for (place, word) in ranked.words[range].enumerated() {
          singles &+= WordRarity.isSingle(word) ? 1 : 0
          own[place] = word
        }
        let count = isWanted(range.count, singles) ? Self.distinct(own) : 0
        bitmaps.append(Self.bitmap(of: own, count))
        end += count
        starts.append(end)
      }
    }
    words = Array(room[...])
    self.starts = starts
    self.bitmaps = bitmaps
  }

  /// Sorts words and moves the distinct ones to the front; returns how many there are.
  private static func distinct(_ words: UnsafeMutableBufferPointer<UInt64>) -> Int {
    var words = words
    if words.count <= 32 { insertionSort(words) } else { words.sort() }
    var end = 0
    for place in words.indices where end == 0 || words[place] != words[end - 1] {
      words[end] = words[place]
      end += 1
    }
    return end
  }

  /// For few words the fastest way.
  @inline(__always)
  private static func insertionSort(_ words: UnsafeMutableBufferPointer<UInt64>) {
    var next = 1
    while next < words.count {
      let word = words[next]
      var place = next
      while place > 0, words[place &- 1] > word {
        words[place] = words[place &- 1]
        place &-= 1
      }
      words[place] = word
      next &+= 1
    }
  }

  @inline(__always)
  private static func bitmap(of words: UnsafeMutableBufferPointer<UInt64>, _ count: Int) -> UInt64 {
    var bitmap: UInt64 = 0
    for place in 0..<count { bitmap |= 1 &<< (words[place] &* 0x9E37_79B9_7F4A_7C15 &>> 58) }
    return bitmap
  }

  func size(of text: Int) -> Int {
    let place = text - texts.lowerBound
    return starts[place + 1] - starts[place]
  }

  func bitmap(of text: Int) -> UInt64 { bitmaps[text - texts.lowerBound] }

  /// The distinct words of a text, the rarest first.
  func words(of text: Int) -> ArraySlice<UInt64> {
    let place = text - texts.lowerBound
    return words[starts[place]..<starts[place + 1]]
  }

  /// Whether two texts' words share at least `needed`; gives up as soon as they cannot.
  static func overlap(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, atLeast needed: Int) -> Bool {
    var (left, right) = (a.startIndex, b.startIndex)
    var shared = 0
    while left < a.endIndex, right < b.endIndex {
      if shared + min(a.endIndex - left, b.endIndex - right) < needed { return false }
      let (x, y) = (a[left], b[right])
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
