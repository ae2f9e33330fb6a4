import SourceText

/// English texts by what their words say, whatever form the words have: "a colleague who is late" and "colleagues who are
/// late" are the same.
enum Inflection {
  private static let articles = Set(["a", "an", "the"].map { StableHash.of($0) })

  /// Forms that no ending tells.
  private static let irregular: [UInt64: UInt64] = {
    let families = [
      ["be", "is", "are", "am", "was", "were", "been", "being"], ["have", "has", "had", "having"],
      ["do", "does", "did", "doing", "done"], ["this", "these"], ["that", "those"], ["person", "people", "persons"],
      ["child", "children"], ["man", "men"], ["woman", "women"],
    ]
    var irregular: [UInt64: UInt64] = [:]
    for family in families {
      for form in family { irregular[StableHash.of(form)] = StableHash.of(family[0]) }
    }
    return irregular
  }()

  /// The words of a text without articles, as hashes that all forms of a word share. Linear in the text.
  /// - Parameter folded: Room for the folded text, to be used for one text after the other.
  static func wordHashes(of text: Span<UInt8>, _ folded: inout [UInt8]) -> [UInt64] {
    folded.removeAll(keepingCapacity: true)
    TextFolding.fold(text, into: &folded)
    var hashes: [UInt64] = []
    hashes.reserveCapacity(folded.count / 5)
    for word in folded.split(separator: 0x20) {
      let hash = StableHash.of(word)
      if articles.contains(hash) { continue }
      hashes.append(irregular[hash] ?? StableHash.of(word.prefix(WordStem.length(word))))
    }
    return hashes
  }
}
