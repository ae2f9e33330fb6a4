import TextReading

/// What is known of a page's units before anything is decided: looks, forms and series. Nothing here changes later.
final class PageEvidence {
  let units: [Unit]
  let looks: [TextLook]
  let levels: [LevelForm]
  let headings: [HeadingWords.Finding]
  /// Whether a text can be a title: short, not the text behind one, no question of several words.
  let isTitle: [Bool]
  /// Whether a text is as long as items and paragraphs are.
  let isLong: [Bool]
  /// Whether the whole text is a known name of a level.
  let isScaleName: [Bool]
  /// The form of each unit, as a number: equal for units that look alike.
  let form: [Int]
  /// The same, looked at less closely.
  let coarseForm: [Int]
  /// The units of each form, in order.
  let series: [[Int]]
  /// How often a unit's folded text stands on the page.
  let repeats: [Int]
  /// For a unit of a table, the first unit of its column and of its row; its own place elsewhere.
  let columnHead: [Int]
  let rowHead: [Int]
  let words: PageWords

  var count: Int { units.count }

  /// - Parameter hinted: What units announce by hints, in place of what their words say.
  init(_ units: [Unit], _ words: PageWords, hinted: (Int) -> HeadingWords.Finding? = { _ in nil }) {
    self.units = units
    self.words = words
    looks = units.map { TextLook($0.words, words) }
    let looks = looks
    let counting = LevelForm.counting(
      units.indices.filter { looks[$0].wordCount <= 12 && looks[$0].isEndOfTitle }.map { units[$0].words })
    levels = units.indices.map {
      LevelForm(units[$0].words, ordinal: units[$0].ordinal, wordCount: looks[$0].wordCount, counting: counting)
    }
    let levels = levels
    headings = looks.indices.map { place in
      hinted(place)
        ?? (looks[place].wordCount <= 12 ? words.headings.finding(looks[place].tokens) : HeadingWords.Finding())
    }
    isTitle = units.indices.map { place in
      let look = looks[place]
      return look.wordCount <= 12 && look.isEndOfTitle && units[place].part != .rest
        && !(look.isQuestion && look.wordCount > 5)
    }
    isLong = looks.map { $0.wordCount >= 8 || ($0.end == .stop && $0.wordCount >= 5) }
    isScaleName = units.indices.map { place in
      looks[place].wordCount <= 6
        && (words.scaleRanks[looks[place].folded] != nil || words.scaleRanks[levels[place].title.lowercased()] != nil)
    }
    var forms: [UnitForm: Int] = [:]
    var coarse: [UnitForm: Int] = [:]
    form = units.indices.map { place in
      let key = UnitForm(units[place], looks[place], isCoarse: false)
      let number = forms[key] ?? forms.count
      forms[key] = number
      return number
    }
    coarseForm = units.indices.map { place in
      let key = UnitForm(units[place], looks[place], isCoarse: true)
      let number = coarse[key] ?? coarse.count
      coarse[key] = number
      return number
    }
    var series = Array(repeating: [Int](), count: forms.count)
    for place in units.indices { series[form[place]].append(place) }
    self.series = series
    var counts: [String: Int] = [:]
    for look in looks { counts[look.folded, default: 0] += 1 }
    repeats = looks.map { counts[$0.folded] ?? 1 }
    var columns: [TablePlace: Int] = [:]
    var rows: [TablePlace: Int] = [:]
    for (place, unit) in units.enumerated() {
      guard let cell = unit.cell else { continue }
      let column = TablePlace(table: cell.table, line: cell.column)
      let row = TablePlace(table: cell.table, line: cell.row)
      if columns[column] == nil { columns[column] = place }
      if rows[row] == nil { rows[row] = place }
    }
    columnHead = units.indices.map { place in
      units[place].cell.flatMap { columns[TablePlace(table: $0.table, line: $0.column)] } ?? place
    }
    rowHead = units.indices.map { place in
      units[place].cell.flatMap { rows[TablePlace(table: $0.table, line: $0.row)] } ?? place
    }
  }

  private struct TablePlace: Hashable {
    var table: Int
    var line: Int
  }

  func isMarked(_ place: Int) -> Bool { units[place].isMarked }
  func isCell(_ place: Int) -> Bool { units[place].cell != nil }
  func isNavigation(_ place: Int) -> Bool { looks[place].isNavigation }

  /// Whether items or sentences stand below a title, before the next level: links to levels have none.
  func isAboveText(_ place: Int) -> Bool {
    if isCell(place) { return true }
    for next in units.indices[place...].dropFirst().prefix(2) {
      if levels[next].strength == 3, isTitle[next] { return false }
      if isMarked(next) || isLong[next] { return true }
    }
    return false
  }

  /// Whether the words of a unit are known to head a section.
  func headsSection(_ place: Int, from strength: Int = 3) -> Bool {
    headings[place].announces(HeadingWords.Finding.sections, from: strength)
  }

  /// A cell of the first row that heads its column, if the unit stands below one.
  func columnHeading(_ place: Int) -> Int? {
    guard let cell = units[place].cell, let head = units[columnHead[place]].cell, head.row < cell.row else {
      return nil
    }
    return columnHead[place]
  }

  /// The first cell of its row, if the unit stands behind it.
  func rowHeading(_ place: Int) -> Int? {
    guard let cell = units[place].cell, let head = units[rowHead[place]].cell, head.column < cell.column else {
      return nil
    }
    return rowHead[place]
  }
}

/// What units of one series have in common: mark, depth, emphasis, division, place in a table.
struct UnitForm: Hashable {
  var depth: UInt8
  var isBold: Bool
  var mark: UInt8
  var part: Unit.Part
  var separator: Unit.Separator
  var indent: Int
  var isFirstRow: Bool
  var isFirstColumn: Bool
  var isCell: Bool
  var isCapitals: Bool

  init(_ unit: Unit, _ look: TextLook, isCoarse: Bool) {
    depth = UInt8(unit.headingDepth)
    isBold = unit.isBold
    mark = unit.mark.family
    part = unit.part
    separator = isCoarse || unit.part != .title ? .none : unit.separator
    indent = isCoarse || !unit.isMarked ? 0 : unit.indent
    isFirstRow = unit.cell?.row == 0
    isFirstColumn = unit.cell?.column == 0
    isCell = unit.cell != nil
    isCapitals = !isCoarse && look.letterCase == .capitals
  }
}

extension ListMark {
  /// 0 for none, 1 for a sign, 2 for a number, 3 for a letter, 4 for the small `o` of word processors.
  var family: UInt8 {
    switch self {
    case .none: 0
    case .number: 2
    case .letter: 3
    case .letterO, .circle: 4
    default: 1
    }
  }
}
