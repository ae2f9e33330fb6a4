/// The words of one text, each by its number in `WordRarity`: the room is used for one text after the other.
struct RankedText: ~Copyable {
  private var ranked = ScratchRoom<UInt64>(256)
  private var sorted = ScratchRoom<UInt64>(256)
  private var count = 0
  /// How many of the words stand once in all texts.
  private(set) var singles = 0

  /// Takes a text in place of the one before.
  @inline(__always)
  mutating func rank(_ text: UnsafeBufferPointer<UInt64>, _ ranks: WordRarity.Ranks) {
    ranked.reserve(text.count)
    var singles = 0
    var end = ranked.start
    for word in text {
      let rank = ranks[word]
      singles &+= WordRarity.isSingle(rank) ? 1 : 0
      end.initialize(to: rank)
      end += 1
    }
    self.singles = singles
    count = text.count
  }

  /// The words in their order.
  var words: UnsafeBufferPointer<UInt64> { ranked.rows(0..<count) }

  /// The distinct words, the rarest first.
  mutating func distinct() -> UnsafeBufferPointer<UInt64> {
    sorted.reserve(count)
    sorted.start.update(from: ranked.start, count: count)
    var words = UnsafeMutableBufferPointer(start: sorted.start, count: count)
    if count <= 32 { Self.insertionSort(words) } else { words.sort() }
    var end = 0
    for place in 0..<count where end == 0 || words[place] != words[end &- 1] {
      words[end] = words[place]
      end &+= 1
    }
    return sorted.rows(0..<end)
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
}
