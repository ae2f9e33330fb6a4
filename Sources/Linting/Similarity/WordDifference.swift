import SourceText

/// What two texts differ in, word by word.
struct WordDifference {
  /// One place where they differ: the words of the one and the words of the other; either may be empty.
  struct Change: Equatable {
    var removed: String
    var added: String
  }

  var changes: [Change] = []

  /// At most this many words of each text are compared, so that the table stays small.
  private static let longest = 200

  /// Compares words by their folded form and shows them as written, without the punctuation around them.
  init(from old: String, to new: String) {
    let a = Self.words(old)
    let b = Self.words(new)
    // Lengths of the longest common subsequences of the tails.
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        table[i][j] = a[i].folded == b[j].folded ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
      }
    }
    var removed: [String] = []
    var added: [String] = []
    func flush() {
      if !removed.isEmpty || !added.isEmpty {
        changes.append(Change(removed: removed.joined(separator: " "), added: added.joined(separator: " ")))
      }
      removed = []
      added = []
    }
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i].folded == b[j].folded {
        flush()
        (i, j) = (i + 1, j + 1)
      } else if j == b.count || (i < a.count && table[i + 1][j] >= table[i][j + 1]) {
        removed.append(a[i].shown)
        i += 1
      } else {
        added.append(b[j].shown)
        j += 1
      }
    }
    flush()
  }

  /// `"little" instead of "no"`, `adds "helps others adapt standard service"`; nil when there are many changes.
  var phrase: String? {
    guard !changes.isEmpty, changes.count <= 3 else { return nil }
    let parts = changes.map { change in
      if change.removed.isEmpty { return "\"\(change.added)\" is added" }
      if change.added.isEmpty { return "\"\(change.removed)\" is left out" }
      return "\"\(change.added)\" stands for \"\(change.removed)\""
    }
    return parts.count == 1 ? parts[0] : parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
  }

  private static func words(_ text: String) -> [(folded: String, shown: String)] {
    text.split(whereSeparator: \.isWhitespace).prefix(longest).compactMap { word in
      let folded = TextFolding.fold(String(word))
      guard !folded.isEmpty else { return nil }
      var shown = word
      while let last = shown.last, ".,;:!?".contains(last) { shown = shown.dropLast() }
      return (folded, String(shown))
    }
  }
}
