/// Units that may all play one part on the page, and what found them.
struct UnitSeries: Hashable {
  /// What brought the units together; it is a term of the score.
  enum Source: Int, CaseIterable {
    case none, worded, wordedForm, codes, scaleNames, scaleSiblings, cycle, counted, heads, parallel, firstRow,
      firstRowLevels,
      firstColumn, single, form, coarseForm, unannounced, unrepeated, withText, withoutFirst, sameBelow, sameParent,
      labelled,
      aboveRestarts, former
  }

  var source: Source
  /// In order.
  var members: [Int]

  static let nothing = UnitSeries(source: .none, members: [])

  static func == (one: UnitSeries, other: UnitSeries) -> Bool { one.members == other.members }
  func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

/// Gathers series, each once, in the order in which they are offered.
struct SeriesList {
  private(set) var list: [UnitSeries] = [.nothing]

  mutating func add(_ source: UnitSeries.Source, _ members: [Int]) {
    let series = UnitSeries(source: source, members: Array(Set(members)).sorted())
    if !members.isEmpty, !list.contains(series) { list.append(series) }
  }
}
