/// The distinct words of each text, the rarest first, so that a few of them tell texts apart.
struct WordSets {
  /// The ranks of the words of all texts, one text behind the other.
  let words: [UInt32]
  /// Where each text's words begin; one more entry than there are texts.
  let starts: [Int]
  /// One bit for each word, by its number: sets that differ in more bits differ in more words.
  let bitmaps: [UInt64]
  /// So many words stand once in all texts: those with the lowest ranks.
  let singleCount: UInt32

  /// - Parameter isWanted: Told how many words a text has and how many of them stand once in all texts; texts for which it
  ///   says no have no words here.
  init(_ texts: RankedWords, where isWanted: (_ words: Int, _ singles: Int) -> Bool) {
    singleCount = texts.singleCount
    var starts = [0]
    var bitmaps: [UInt64] = []
    starts.reserveCapacity(texts.count + 1)
    bitmaps.reserveCapacity(texts.count)
    words = [UInt32](unsafeUninitializedCapacity: texts.words.count) { words, end in
      for text in 0..<texts.count {
        let range = texts.starts[text]..<texts.starts[text + 1]
        let start = end
        var singles = 0
        for place in range {
          let word = texts.words[place]
          if word < texts.singleCount { singles += 1 }
          words[start + place - range.lowerBound] = word
        }
        if isWanted(range.count, singles) {
          end += Self.distinct(UnsafeMutableBufferPointer(rebasing: words[start..<(start + range.count)]))
        }
        bitmaps.append(Self.bitmap(of: words[start..<end]))
        starts.append(end)
      }
    }
    self.starts = starts
    self.bitmaps = bitmaps
  }

  /// Sorts words and moves the distinct ones to the front; returns how many there are.
  private static func distinct(_ words: UnsafeMutableBufferPointer<UInt32>) -> Int {
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
  private static func insertionSort(_ words: UnsafeMutableBufferPointer<UInt32>) {
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

  private static func bitmap(of words: Slice<UnsafeMutableBufferPointer<UInt32>>) -> UInt64 {
    words.reduce(0) { $0 | 1 << (UInt64($1) &* 0x9E37_79B9_7F4A_7C15 >> 58) }
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
