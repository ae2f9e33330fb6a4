/// The words of a short text with the places where they stand.
struct PlacedWords {
  private(set) var list: [Words.Word] = []
  /// The first byte of each word.
  private(set) var starts: [Int] = []
  /// Behind the last byte of each word.
  private(set) var ends: [Int] = []

  /// The folded words of a range; stops behind `limit` words.
  init(_ bytes: [UInt8], _ start: Int, _ end: Int, limit: Int = 12) {
    let capacity = min(limit + 1, (end - start + 1) / 2)
    list.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    var index = start
    while index < end, list.count <= limit, let word = Words.next(bytes, &index, end) {
      list.append(word.hash)
      starts.append(word.start)
      ends.append(index)
    }
  }
}
