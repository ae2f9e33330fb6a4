import SourceText

/// Finds the first of several phrases in a text, at the bounds of words; case and punctuation do not count.
///
/// Linear in the text, whatever the number of phrases, as long as few begin with the same word.
struct PhraseMatcher: Sendable {
  /// The folded phrases, by the hash of their first word, with their indices in the list.
  private var byFirstWord: [UInt64: [(index: Int, phrase: [UInt8])]] = [:]
  /// Hashes of the first two words of each phrase, or of its only one.
  private var beginnings: Set<UInt64> = []
  private let firstWords: HashBeginnings

  init(_ phrases: [String]) {
    for (index, phrase) in phrases.enumerated() {
      var folded: [UInt8] = []
      TextFolding.fold(phrase, into: &folded)
      let words = folded.split(separator: 0x20).map { StableHash.of($0) }
      guard let first = words.first else { continue }
      byFirstWord[first, default: []].append((index, folded))
      beginnings.insert(StableHash.of(words.prefix(2)))
    }
    firstWords = HashBeginnings(byFirstWord.keys)
  }

  /// Whether a text of words with these hashes may hold a phrase: no is certain.
  func mayStand(in wordHashes: [UInt64]) -> Bool {
    wordHashes.indices.contains { index in
      firstWords.mayHold(wordHashes[index]) && byFirstWord[wordHashes[index]] != nil
        && (beginnings.contains(StableHash.of(wordHashes[index...].prefix(1)))
          || beginnings.contains(StableHash.of(wordHashes[index...].prefix(2))))
    }
  }

  /// The index in the list of the phrase that stands first in the text.
  func firstPhrase(in text: String) -> Int? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    TextFolding.fold(text, into: &folded)
    var start = 0
    while start < folded.count {
      let end = folded[start...].firstIndex(of: 0x20) ?? folded.count
      for (index, phrase) in byFirstWord[StableHash.of(folded[start..<end])] ?? [] {
        let rest = folded[start...]
        guard rest.starts(with: phrase) else { continue }
        let behind = start + phrase.count
        if behind == folded.count || folded[behind] == 0x20 { return index }
      }
      start = end + 1
    }
    return nil
  }
}
