import SourceText

/// Texts as sequences of numbers, one for each distinct folded word.
///
/// Words are told apart by a 64-bit hash: among a million distinct words, two would share one in 1 of 37 million runs.
/// Linear in the texts.
package struct WordSequences {
  /// Words of all texts, one text behind the other.
  private(set) var words: [UInt32] = []
  /// Where each text's words begin; one more entry than there are texts.
  private(set) var starts: [Int] = [0]
  private var numbers: WordNumbers

  /// In how many places each word stands, by its number. Linear.
  var counts: [UInt32] {
    var counts = [UInt32](repeating: 0, count: numbers.count)
    for word in words { counts[Int(word)] += 1 }
    return counts
  }

  package var count: Int { starts.count - 1 }

  package init() { numbers = WordNumbers(capacity: 0) }

  /// - Parameter capacity: About how many words there will be in all.
  init(capacity: Int) {
    words.reserveCapacity(capacity)
    // Most words stand several times.
    numbers = WordNumbers(capacity: capacity / 4)
  }

  /// Adds a text that `TextFolding` folded.
  package mutating func append(folded text: [UInt8]) {
    append(hashes: text.split(separator: 0x20).map(WordHash.of)[...])
  }

  /// Adds a text whose words are hashed already.
  mutating func append(hashes: ArraySlice<UInt64>) {
    hashes.withUnsafeBufferPointer { numbers.number($0, into: &words) }
    starts.append(words.count)
  }

  /// The words of a text, in their order.
  package subscript(text: Int) -> ArraySlice<UInt32> { words[starts[text]..<starts[text + 1]] }
}
