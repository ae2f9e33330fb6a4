/// The words of a short text with the places where they stand.
public struct PlacedWords {
  /// A word's number, its first byte, and behind its last one.
  public struct Placed {
    public var word: Words.Word
    public var start: Int
    public var end: Int
  }

  public private(set) var list: [Placed] = []

  /// The folded words of a range; stops behind `limit` words.
  public init(_ bytes: borrowing [UInt8], _ start: Int, _ end: Int, limit: Int = 12) {
    list.reserveCapacity(min(limit + 1, (end - start + 1) / 2))
    var index = start
    while index < end, list.count <= limit, let word = Words.next(bytes, &index, end) {
      list.append(Placed(word: word.hash, start: word.start, end: index))
    }
  }
}
