import FrameworkModel

/// What a page was read as without hints. Where they leave it open, it holds.
struct KnownRoles {
  private let former: FormerRoles
  private let words: [Int]

  /// - Parameter hints: Units of the form of hinted ones that were taken for the same as these are left open.
  init(_ reading: SourceReading, _ page: PageEvidence, _ hints: UnitHints) {
    let former = FormerRoles(reading, page.units)
    var words = page.looks.map { min(40, $0.wordCount) }
    for unit in hints.named.map({ $0.units[0] }) {
      for other in page.series[page.form[unit]] where former.roles[other] == former.roles[unit] { words[other] = 0 }
    }
    self.former = former
    self.words = words
  }

  /// The share of the page's words that another reading takes for the same, in thousandths.
  func agreement(_ other: PageReadingCandidate) -> Int {
    var same = 0
    for place in words.indices where former.roles[place] == other.roles[place] {
      let isItem = other.roles[place] == .structure(.item)
      if !isItem || (former.kinds[place] ?? .behavior) == (other.kinds[place] ?? .behavior) { same += words[place] }
    }
    return same * 1000 / max(1, words.reduce(0, +))
  }
}
