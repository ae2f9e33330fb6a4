/// The words of folded text as hashes, for telling words apart without making strings.
enum WordHashes {
  /// Calls `body` with each word's hash, and with that of its stem, in reading order; linear in the text.
  ///
  /// The stem is the word without the endings that English inflection adds: `serves`, `serving` and `served` are one. Its
  /// lowest bit is set for words of more than three letters.
  @inline(__always)
  static func forEach(in folded: UnsafeBufferPointer<UInt8>, _ body: (_ word: UInt64, _ stem: UInt64) -> Void) {
    var start = 0
    while start < folded.count {
      var end = start
      while end < folded.count, folded[end] != 0x20 { end += 1 }
      if end > start {
        let stemEnd = start + stemLength(UnsafeBufferPointer(rebasing: folded[start..<end]))
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in start..<stemEnd { hash = (hash ^ UInt64(folded[index])) &* 0x0000_0100_0000_01B3 }
        let stem = end - start > 3 ? hash | 1 : hash & ~1
        for index in stemEnd..<end { hash = (hash ^ UInt64(folded[index])) &* 0x0000_0100_0000_01B3 }
        body(hash, stem)
      }
      start = end + 1
    }
  }

  private static func stemLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let count = word.count
    guard count > 3 else { return count }
    let last = word[count - 1]
    if last == UInt8(ascii: "g"), count > 5, word[count - 2] == UInt8(ascii: "n"), word[count - 3] == UInt8(ascii: "i")
    {
      return count - 3
    }
    if last == UInt8(ascii: "d") || last == UInt8(ascii: "s"), count > 4, word[count - 2] == UInt8(ascii: "e") {
      return count - 2
    }
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "e") ? count - 1 : count
  }
}
