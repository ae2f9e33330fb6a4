import SourceText

/// Finds the first of several phrases in a text, at the bounds of words; case and punctuation do not count.
///
/// Linear in the text, whatever the number of phrases, as long as few begin with the same word.
struct PhraseMatcher: Sendable {
  /// The folded phrases, by a hash of their first word.
  private var byFirstWord: [UInt64: [(place: Int, phrase: [UInt8])]] = [:]

  /// The first words of the phrases.
  private var firstWords = HashFilter()
  /// Hashes of the first two words of each phrase, or of its only one.
  private var beginnings = HashTable<Bool>(filler: true)
  /// The same, for most texts.
  private var beginningFilter = HashFilter()

  init(_ phrases: [String]) {
    for (place, phrase) in phrases.enumerated() {
      var folded: [UInt8] = []
      TextFolding.fold(phrase, into: &folded)
      let first = WordHash.of(folded.prefix { $0 != 0x20 })
      byFirstWord[first, default: []].append((place, folded))
      firstWords.insert(first)
      let beginning = TextBlock.hash(folded.split(separator: 0x20).prefix(2).map(WordHash.of))
      beginnings.insert(true, for: beginning)
      beginningFilter.insert(beginning)
    }
  }

  /// Whether a text with these words, as hashes of their folded form, may hold a phrase: no is certain.
  func mayStand(in words: Span<UInt64>) -> Bool {
    for place in words.indices where firstWords.mayHold(words[place]) {
      let first = TextBlock.hash(TextBlock.seed, words[place])
      if isBeginning(first) { return true }
      if place + 1 < words.count, isBeginning(TextBlock.hash(first, words[place + 1])) { return true }
    }
    return false
  }

  @inline(__always)
  private func isBeginning(_ hash: UInt64) -> Bool { beginningFilter.mayHold(hash) && beginnings[hash] != nil }

  /// The place in the list of the phrase that stands first in the text.
  func firstPhrase(in text: String) -> Int? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    TextFolding.fold(text, into: &folded)
    var start = 0
    while start < folded.count {
      let end = folded[start...].firstIndex(of: 0x20) ?? folded.count
      for (place, phrase) in byFirstWord[WordHash.of(folded[start..<end])] ?? [] {
        let rest = folded[start...]
        guard rest.starts(with: phrase) else { continue }
        let behind = start + phrase.count
        if behind == folded.count || folded[behind] == 0x20 { return place }
      }
      start = end + 1
    }
    return nil
  }
}
