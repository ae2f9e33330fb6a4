/// The distinct words of some texts, the rarest first, so that a few of them tell texts apart.
struct WordSets: Sendable {
  private struct Block: Sendable {
    /// The numbers of the words of all its texts, one text behind the other.
    var words: [UInt64]
    /// Where each text's words begin; one more entry than there are texts.
    var starts: [Int]
    /// One bit for each word, by its number: sets that differ in more bits differ in more words.
    var bitmaps: [UInt64]
  }

  private let blocks: [Block]
  /// The number of each text's set, for all texts; nothing stands for those that have none.
  private let numbers: [UInt32]

  /// As many sets are made in one piece of work.
  private static let blockSize = 256

  /// - Parameter wanted: The texts that are asked about, by their places among all, in any order and each as often as it may be.
  init(_ texts: WordSequences, of wanted: [Int], _ rarity: WordRarity, _ work: some WorkMap) {
    var numbers = [UInt32](repeating: .max, count: texts.count)
    var places: [Int] = []
    for text in wanted where numbers[text] == .max {
      numbers[text] = UInt32(places.count)
      places.append(text)
    }
    self.numbers = numbers
    blocks = work.results((places.count + Self.blockSize - 1) / Self.blockSize) { [places] number in
      let first = number * Self.blockSize
      return Self.block(texts, places[first..<min(first + Self.blockSize, places.count)], rarity)
    }
  }

  private static func block(_ texts: WordSequences, _ places: ArraySlice<Int>, _ rarity: WordRarity) -> Block {
    var block = Block(words: [], starts: [0], bitmaps: [])
    var room = RankedText()
    rarity.withRanks { ranks in
      for place in places {
        texts.forEach(place..<(place + 1)) { text in
          room.rank(text, ranks)
          let words = room.distinct()
          block.words.append(contentsOf: words)
          block.bitmaps.append(bitmap(of: words))
        }
        block.starts.append(block.words.count)
      }
    }
    return block
  }

  @inline(__always)
  private static func bitmap(of words: UnsafeBufferPointer<UInt64>) -> UInt64 {
    var bitmap: UInt64 = 0
    for word in words { bitmap |= 1 &<< (word &* 0x9E37_79B9_7F4A_7C15 &>> 58) }
    return bitmap
  }

  func bitmap(of text: Int) -> UInt64 {
    let number = Int(numbers[text])
    return blocks[number / Self.blockSize].bitmaps[number % Self.blockSize]
  }

  /// The distinct words of a text, the rarest first.
  func words(of text: Int) -> ArraySlice<UInt64> {
    let (block, place) = Int(numbers[text]).quotientAndRemainder(dividingBy: Self.blockSize)
    return blocks[block].words[blocks[block].starts[place]..<blocks[block].starts[place + 1]]
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
