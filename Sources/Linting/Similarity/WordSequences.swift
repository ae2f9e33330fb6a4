import SourceText

/// Texts as sequences of words, each a 64-bit hash of its folded form.
///
/// Among a million distinct words, two would share one in 1 of 37 million runs.
package struct WordSequences: Sendable {
  private var texts: [ArraySlice<UInt64>] = []
  /// How many words all texts have.
  private(set) var wordCount = 0

  package var count: Int { texts.count }

  package init() {}

  /// - Parameter capacity: About how many texts there will be.
  init(capacity: Int) { texts.reserveCapacity(capacity) }

  /// Adds a text that `TextFolding` folded.
  package mutating func append(folded text: [UInt8]) {
    append(hashes: text.split(separator: 0x20).map(WordHash.of)[...])
  }

  /// Adds a text whose words are hashed already.
  mutating func append(hashes: ArraySlice<UInt64>) {
    texts.append(hashes)
    wordCount += hashes.count
  }

  /// The words of a text, in their order.
  package subscript(text: Int) -> ArraySlice<UInt64> { texts[text] }
}
