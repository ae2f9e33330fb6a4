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
  /// In how many places each word stands.
  private(set) var counts: [UInt32] = []

  private var numbers: HashTable<UInt32>

  package var count: Int { starts.count - 1 }

  package init() { numbers = HashTable(filler: 0) }

  /// - Parameter capacity: About how many words there will be in all.
  init(capacity: Int) {
    words.reserveCapacity(capacity)
    // Most words stand several times.
    numbers = HashTable(capacity: capacity / 4, filler: 0)
  }

  /// Adds a text that `TextFolding` folded.
  package mutating func append(folded text: [UInt8]) {
    var hash = StableHash.seed
    var isInWord = false
    for byte in text {
      if byte == 0x20 {
        if isInWord { appendWord(hash) }
        hash = StableHash.seed
        isInWord = false
      } else {
        hash = StableHash.step(hash, byte)
        isInWord = true
      }
    }
    if isInWord { appendWord(hash) }
    starts.append(words.count)
  }

  /// Adds a text whose words are hashed already.
  mutating func append(hashes: ArraySlice<UInt64>) {
    for hash in hashes { appendWord(hash) }
    starts.append(words.count)
  }

  /// The words of a text, in their order.
  package subscript(text: Int) -> ArraySlice<UInt32> { words[starts[text]..<starts[text + 1]] }

  private mutating func appendWord(_ hash: UInt64) {
    let new = UInt32(counts.count)
    let number = numbers.insert(new, for: hash) ?? new
    if number == new { counts.append(0) }
    counts[Int(number)] += 1
    words.append(number)
  }
}
