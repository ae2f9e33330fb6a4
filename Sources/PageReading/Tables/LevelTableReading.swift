import FrameworkModel
import SourceText
import TextReading

/// Reads tables whose columns or rows are levels.
extension RegionReader {
  mutating func readLevelColumns(
    _ table: Table, _ columns: [TableShape.Column], _ label: Int?, _ kinds: [SectionKind?]
  ) {
    markHeader(table.rows[0])
    let rows = Array(table.rows.dropFirst())
    let sections = kinds.indices.filter { place in
      kinds[place] != nil && place != label && !columns.contains { $0.column == place }
    }
    let filled = rows.count(where: { hasContent($0, columns) })
    func fillAll(_ row: [TableCell], _ reader: inout RegionReader) {
      reader.fill(row, columns)
      for column in sections { reader.fill(row, column, kinds[column]) }
    }
    guard let label, filled >= 2 else {
      for row in rows {
        if let label, row.count > label { markHeader([row[label]]) }
        fillAll(row, &self)
      }
      return
    }
    var cluster: Statement?
    for row in rows {
      guard label < row.count, !row[label].isEmpty else {
        // A row that goes on with the one above.
        if tabled.isEmpty { fillAll(row, &self) } else { inTabled { fillAll(row, &$0) } }
        continue
      }
      let cell = row[label]
      guard hasContent(row, columns) else {
        cluster = statement(cell.lines.prefix(1))
        continue
      }
      openTabled(cell, table, cluster: cluster)
      inTabled { fillAll(row, &$0) }
    }
  }

  /// Begins a competency that a row names; what follows the name in its cell defines it.
  mutating func openTabled(_ cell: TableCell, _ table: Table, cluster: Statement?) {
    let parts = NameParts(outline.bytes, cell.lines[0].text, outline.vocabulary)
    markMargins(cell.lines[0])
    var row = Competency(
      name: statement(parts.name), location: location(SourceRange(cell.lines[0].whole.start, table.whole.end)))
    if let code = parts.code { row.code = statement(code) }
    row.cluster = cluster ?? (competency.inferred.contains(.name) ? competency.cluster : nil)
    let more = cell.lines.dropFirst()
    if !more.isEmpty { row.definition = statement(more) }
    tabled.append(row)
  }

  /// Reads the cell of a section's column.
  mutating func fill(_ row: [TableCell], _ column: Int, _ kind: SectionKind?) {
    guard column < row.count, !row[column].isEmpty else { return }
    var elements = Run(lines: row[column].lines)
    flush(&elements, Scope(section: kind))
  }

  func hasContent(_ row: [TableCell], _ columns: [TableShape.Column]) -> Bool {
    columns.contains { $0.column < row.count && !row[$0.column].isEmpty }
  }

  /// Reads the cells of a row into levels of the region's competency.
  mutating func fill(_ row: [TableCell], _ columns: [TableShape.Column]) {
    for column in columns where column.column < row.count && !row[column.column].isEmpty {
      let place = levelPlace(column.heading)
      fill(row[column.column], levelAt: place)
    }
  }

  /// Reads a cell into an open level.
  mutating func fill(_ cell: TableCell, levelAt place: Int) {
    var elements = Run(lines: cell.lines)
    flush(&elements, Scope(level: place, section: .behaviors, isCell: true))
  }

  mutating func levelPlace(_ heading: Heading) -> Int {
    let found = levels.firstIndex { open in
      if case .level(let number, _) = heading.kind { return open.level.number == number && !open.isNamed }
      return open.isNamed && open.level.title?.location.range == heading.title
    }
    if let found { return found }
    openTableLevel(heading)
    return levels.count - 1
  }

  mutating func openTableLevel(_ heading: Heading) {
    var number = 0
    var known: Int?
    var isNamed = false
    switch heading.kind {
    case .level(let stated, _): number = stated
    case .namedLevel(let place): (known, isNamed) = (place, true)
    default: break
    }
    levels.append(OpenLevel(number: number, at: location(heading.title), place: known, isNamed: isNamed))
    if !heading.title.isEmpty { levels[levels.count - 1].level.title = statement(heading.title) }
  }

  /// Reads into the table's last competency instead of the region's.
  mutating func inTabled(_ read: (inout RegionReader) -> Void) {
    let saved = levels
    levels = []
    let own = competency
    let pending = (activitiesOfLevels, observationsOfLevels)
    (activitiesOfLevels, observationsOfLevels) = ([], [])
    competency = tabled[tabled.count - 1]
    let before = competency.levels
    read(&self)
    finishLevels()
    competency.levels = before.joined(with: competency.levels)
    tabled[tabled.count - 1] = competency
    competency = own
    levels = saved
    (activitiesOfLevels, observationsOfLevels) = pending
  }

  mutating func readLevelRows(_ table: Table, _ column: Int) {
    let reader = TableHeader(outline)
    var kinds: [SectionKind?] = []
    var group: [[TableCell]] = []
    for (place, row) in table.rows.enumerated() {
      if column == 0, takeField(row) { continue }
      if column < row.count, !reader.levels([row[column]]).isEmpty || (place > 0 && reader.sibling(row[column]) != nil)
      {
        if column > 0, !row[0].isEmpty {
          if let open = group.first, namesSame(row[0], open[0]) {
            markHeader([row[0]])
          } else {
            readLevelGroup(&group, column, kinds)
            openTabled(row[0], table, cluster: nil)
          }
        }
        group.append(row)
      } else if place == 0 {
        kinds = row.map(reader.section)
        markHeader(row)
      } else {
        readUnknown(Table(rows: [row], hasHeader: false, whole: table.whole), Scope())
      }
    }
    readLevelGroup(&group, column, kinds)
  }

  /// Whether a row names the same competency as the one above: each behavior has a row of its own.
  private func namesSame(_ cell: TableCell, _ above: TableCell) -> Bool {
    guard let name = cell.lines.first?.text, let other = above.lines.first?.text else { return false }
    return outline.bytes[name.offsets].elementsEqual(outline.bytes[other.offsets])
  }

  /// Takes a row of a sheet that is no level: a label of the competency or of one of its sections beside its text.
  private mutating func takeField(_ row: [TableCell]) -> Bool {
    let reader = TableHeader(outline)
    guard row.count == 2, !row[1].isEmpty, let target = reader.label(row[0]), !reader.isHeading(row[1]) else {
      return false
    }
    switch target {
    case .section(.levels): return false
    case .section(let kind):
      var run = Run(lines: row[1].lines)
      flush(&run, Scope(section: kind))
    case .name:
      guard row[1].lines.count == 1 else { return false }
      competency.name = statement(row[1].lines[...])
      competency.inferred.removeAll { $0 == .name }
      observations.removeAll { if case .nameMissing = $0.fact { true } else { false } }
    case .code: competency.code = competency.code ?? statement(row[1].lines[...])
    case .cluster: competency.cluster = competency.cluster ?? statement(row[1].lines[...])
    }
    markHeader([row[0]])
    return true
  }

  /// Reads the rows of one competency's levels.
  mutating func readLevelGroup(_ group: inout [[TableCell]], _ column: Int, _ kinds: [SectionKind?]) {
    guard !group.isEmpty else { return }
    let rows = group
    group = []
    if column == 0 || tabled.isEmpty {
      for row in rows { readLevelRow(row, column, kinds) }
    } else {
      inTabled { reader in for row in rows { reader.readLevelRow(row, column, kinds) } }
    }
  }

  mutating func readLevelRow(_ row: [TableCell], _ column: Int, _ kinds: [SectionKind?]) {
    let reader = TableHeader(outline)
    guard let heading = reader.levels([row[column]]).first?.heading ?? reader.sibling(row[column]) else { return }
    markHeader([row[column]])
    let level = levelPlace(heading)
    for (number, cell) in row.enumerated() where number > column && !cell.isEmpty {
      let kind = number < kinds.count ? kinds[number] : nil
      if number == column + 1, row.count > column + 2, kind == nil, levels[level].level.title == nil,
        cell.lines.count == 1, cell.lines[0].text.count <= 50, !cell.lines[0].flags.contains(.endsSentence)
      {
        levels[level].level.title = statement(cell.lines[...])
        continue
      }
      var elements = Run(lines: cell.lines)
      flush(&elements, Scope(level: level, section: kind ?? .behaviors, isCell: kind == nil))
    }
  }
}
