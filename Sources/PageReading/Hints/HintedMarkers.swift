import FrameworkModel

/// Which units name competencies and announce levels where hints say so of their lines: the series that hold them.
struct HintedMarkers {
  /// Units that hints say are names, and levels, in one way of taking lines of several units.
  struct Choice: Hashable {
    var names: [Int] = []
    var levels: [Int] = []
  }

  private let page: PageEvidence
  private let hints: UnitHints
  /// Units that hints say are something else.
  private let others: Set<Int>

  private static let mostChoices = 6

  init(_ page: PageEvidence, _ hints: UnitHints) {
    self.page = page
    self.hints = hints
    others = Set(hints.meanings.keys)
  }

  /// The ways of taking hinted lines: of a line of several units, which one names or announces.
  func choices() -> [Choice] {
    var choices = [Choice()]
    for (_, lines) in Dictionary(grouping: hints.named, by: \.hint).sorted(by: { $0.key < $1.key }) {
      guard let meaning = lines.first?.meaning, meaning == .name || meaning == .level else { continue }
      let ways = (0..<4).map { way in lines.flatMap { units(of: $0, way: way) } }
      var distinct: [[Int]] = []
      for way in ways where !way.isEmpty && !distinct.contains(way) { distinct.append(way) }
      choices = choices.flatMap { choice in
        distinct.map { way in
          var next = choice
          if meaning == .name { next.names += way } else { next.levels += way }
          return next
        }
      }
      choices = Array(choices.prefix(Self.mostChoices))
    }
    return choices.map { Choice(names: $0.names.sorted(), levels: $0.levels.sorted()) }
  }

  /// The units of a line that are names or levels: the first; in other ways the text behind a title, the cells of a row behind
  /// the first, all of them.
  private func units(of line: UnitHints.Named, way: Int) -> [Int] {
    let first = line.units[0]
    let heads = line.units.filter { page.units[$0].part != .rest && (page.units[$0].cell?.line ?? 0) == 0 }
    let isRow = heads.count > 1
    switch way {
    case 0: return [first]
    case 1:
      if isRow { return Array(heads.dropFirst()) }
      return line.units.count == 2 && page.looks[line.units[1]].wordCount <= 12 ? [line.units[1]] : [first]
    case 2: return isRow ? heads : [first]
    default: return isRow ? [heads[1]] : [first]
    }
  }

  /// Series as hints leave them: with the units that they name, without those of which they say something else.
  private func settled(_ series: [UnitSeries], _ wanted: [Int], without taken: [Int]) -> [UnitSeries] {
    var seen: Set<[Int]> = []
    let out = Set(taken).union(others)
    return series.compactMap { one in
      let members = Set(one.members).subtracting(out).union(wanted).sorted()
      return seen.insert(members).inserted ? UnitSeries(source: one.source, members: members) : nil
    }
  }

  func levels(_ found: [UnitSeries], _ choice: Choice) -> [UnitSeries] {
    let series = settled(likeLevels(choice.levels) + found, choice.levels, without: choice.names)
    return series + series.compactMap { withoutTitles($0, choice.levels) }
  }

  /// A series without the titles that stand below `Level 1` on lines of their own; nil where it has none.
  private func withoutTitles(_ series: UnitSeries, _ wanted: [Int]) -> UnitSeries? {
    let members = Set(series.members)
    func isTitle(_ place: Int) -> Bool {
      members.contains(place - 1) && page.levels[place].number == nil && page.levels[place - 1].number != nil
    }
    guard wanted.contains(where: isTitle) else { return nil }
    return UnitSeries(source: series.source, members: series.members.filter { !isTitle($0) })
  }

  func names(_ found: [UnitSeries], _ choice: Choice, levels: [Int]) -> [UnitSeries] {
    settled(likeNames(choice.names, levels) + found, choice.names, without: levels)
  }

  /// Series of levels that look as the hinted ones do.
  private func likeLevels(_ wanted: [Int]) -> [UnitSeries] {
    guard !wanted.isEmpty else { return [] }
    func mayBe(_ place: Int) -> Bool {
      page.units[place].part != .rest && page.looks[place].wordCount <= 16 && !page.isNavigation(place)
        && (page.units[place].cell?.line ?? 0) == 0
    }
    let fine = alike(wanted) { page.form[$0] }.filter(mayBe)
    let coarse = alike(wanted) { page.coarseForm[$0] }.filter(mayBe)
    let strengths = Set(wanted.map { page.levels[$0].strength })
    let worded = coarse.filter { strengths.contains(page.levels[$0].strength) }
    let repeated = fine.filter { page.repeats[$0] > 1 }
    let unannounced = fine.filter { !page.headsSection($0) }
    let rows = cells(of: wanted)
    return [
      UnitSeries(source: .wordedForm, members: worded), UnitSeries(source: .heads, members: fine),
      UnitSeries(source: .heads, members: unannounced), UnitSeries(source: .cycle, members: repeated),
      UnitSeries(source: .scaleSiblings, members: coarse), UnitSeries(source: .firstRow, members: rows.row),
      UnitSeries(source: .firstColumn, members: rows.column), UnitSeries(source: .scaleNames, members: wanted),
    ]
  }

  /// Series of names that look as the hinted ones do.
  private func likeNames(_ wanted: [Int], _ levels: [Int]) -> [UnitSeries] {
    guard !wanted.isEmpty else { return [] }
    let isLevel = Set(levels)
    func mayBe(_ place: Int) -> Bool {
      !isLevel.contains(place) && page.looks[place].wordCount <= 25 && (page.units[place].cell?.line ?? 0) == 0
    }
    let fine = alike(wanted) { page.form[$0] }.filter(mayBe)
    let coarse = alike(wanted) { page.coarseForm[$0] }.filter(mayBe)
    let plain = fine.filter { !page.headsSection($0, from: 2) && !page.looks[$0].isNegativeHeading }
    let single = plain.filter { page.repeats[$0] == 1 }
    let behind = Set(wanted.map { page.formBehind($0) })
    let sameBelow = fine.filter { behind.contains(page.formBehind($0)) }
    let before = Set(wanted.map { page.formBefore($0) })
    let sameAround = sameBelow.filter { before.contains(page.formBefore($0)) }
    let own = Set(fine)
    let heads = plain.filter { $0 + 1 < page.count && !own.contains($0 + 1) }
    let rows = cells(of: wanted)
    return [
      UnitSeries(source: .form, members: fine), UnitSeries(source: .unannounced, members: plain),
      UnitSeries(source: .unrepeated, members: single), UnitSeries(source: .withText, members: heads),
      UnitSeries(source: .sameBelow, members: sameBelow), UnitSeries(source: .sameParent, members: sameAround),
      UnitSeries(source: .coarseForm, members: coarse), UnitSeries(source: .firstRow, members: rows.row),
      UnitSeries(source: .firstColumn, members: rows.column),
      UnitSeries(source: wanted.count == 1 ? .single : .form, members: wanted),
    ]
  }

  private func alike(_ wanted: [Int], by form: (Int) -> Int) -> [Int] {
    let forms = Set(wanted.map(form))
    return page.units.indices.filter { forms.contains(form($0)) }
  }

  /// The heads of the hinted cells' columns or rows: cells of their rows and of their columns.
  private func cells(of wanted: [Int]) -> (row: [Int], column: [Int]) {
    let cells = wanted.compactMap { page.units[$0].cell }
    guard !cells.isEmpty else { return (wanted, wanted) }
    let rows = Set(cells.map { [$0.table, $0.row] })
    let columns = Set(cells.map { $0.column })
    let hasHeader = cells.allSatisfy { $0.row > 0 }
    func isHead(_ place: Int) -> Bool { page.units[place].part != .rest && (page.units[place].cell?.line ?? 1) == 0 }
    let row = page.units.indices.filter { place in
      page.units[place].cell.map { rows.contains([$0.table, $0.row]) && $0.column > 0 } ?? false && isHead(place)
    }
    let column = page.units.indices.filter { place in
      page.units[place].cell.map { columns.contains($0.column) && ($0.row > 0 || !hasHeader) } ?? false && isHead(place)
    }
    return (row, column)
  }
}
