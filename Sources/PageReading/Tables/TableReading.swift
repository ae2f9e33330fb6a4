import FrameworkModel
import SourceText
import TextReading

/// Reads a table into the region's competency, or into several competencies.
extension RegionReader {
  mutating func takeTable(_ place: Int, _ scope: Scope) {
    let table = outline.tables[Int(outline.lines[place].table)]
    switch TableShape.of(table, outline, isBelowLevel: scope.level != nil) {
    case .contrasts: readContrasts(table)
    case .levelColumns(let columns, let label, let kinds): readLevelColumns(table, columns, label, kinds)
    case .levelMatrix: readLevelMatrix(table)
    case .levelRows(let column): readLevelRows(table, column)
    case .sectionColumns(let kinds, let name): readSectionColumns(table, kinds, name)
    case .competencyColumns: readCompetencyColumns(table, scope)
    case .unknown: readUnknown(table, scope)
    }
  }

  mutating func markHeader(_ cells: some Sequence<TableCell>) {
    for cell in cells { for line in cell.lines { spans.append(SourceSpan(line.whole, .tableRule)) } }
  }

  mutating func texts(_ cell: TableCell) -> [Statement] {
    ItemGrouping.items(cell.lines, outline.bytes).map { statement(cell.lines[$0.lines]) }
  }

  // MARK: Shapes

  private mutating func readContrasts(_ table: Table) {
    markHeader(table.rows[0])
    for row in table.rows.dropFirst() {
      let means = row.first.flatMap { $0.isEmpty ? nil : statement($0.lines[...]) }
      let doesNotMean = row.count > 1 && !row[1].isEmpty ? statement(row[1].lines[...]) : nil
      guard means != nil || doesNotMean != nil else { continue }
      let missing = Statement("", at: means?.location ?? doesNotMean?.location ?? competency.location)
      competency.contrasts.append(Contrast(means: means ?? missing, doesNotMean: doesNotMean ?? missing))
    }
  }

  private mutating func readSectionColumns(_ table: Table, _ kinds: [SectionKind?], _ name: Int?) {
    markHeader(table.rows[0])
    for row in table.rows.dropFirst() {
      let own = competency
      if let name, name < row.count, !row[name].isEmpty {
        let lines = row[name].lines
        competency = Competency(
          name: statement(lines[...]), location: location(SourceRange(lines[0].whole.start, table.whole.end)))
        competency.cluster = own.inferred.contains(.name) ? nil : own.name
      }
      var questions: [Question] = []
      for (column, cell) in row.enumerated() where column != name && !cell.isEmpty {
        let kind = column < kinds.count ? kinds[column] : nil
        if kind == .probes, !questions.isEmpty || !competency.questions.isEmpty {
          let probes = probes(cell)
          competency.questions[competency.questions.count - 1].probes += probes
          questions = competency.questions
          continue
        }
        var elements = Run(lines: cell.lines)
        if let kind {
          flush(&elements, Scope(section: kind))
        } else {
          let title =
            column < table.rows[0].count && !table.rows[0][column].isEmpty
            ? statement(table.rows[0][column].lines[...]) : own.name
          competency.sections.append(OtherSection(title: title, items: texts(cell)))
        }
      }
      if name != nil {
        tabled.append(competency)
        competency = own
      }
    }
  }

  /// The probes in a cell: each question of its own.
  private mutating func probes(_ cell: TableCell) -> [Statement] {
    for line in cell.lines { markMargins(line) }
    return cell.lines.flatMap { line in Sentences.divide(outline.bytes, line.text).map { statement($0) } }
  }

  private mutating func readCompetencyColumns(_ table: Table, _ scope: Scope) {
    guard let level = scope.level else { return }
    for (column, cell) in table.rows[0].enumerated() {
      let name = statement(cell.lines[...])
      var place = tabled.firstIndex { $0.name.text == name.text }
      if place == nil {
        tabled.append(Competency(name: name, location: name.location))
        place = tabled.count - 1
      } else {
        markHeader([cell])
      }
      guard let place else { continue }
      var open = Level(
        number: levels[level].level.number, title: levels[level].level.title, location: levels[level].level.location)
      for row in table.rows.dropFirst() where column < row.count { open.behaviors += texts(row[column]) }
      tabled[place].levels.append(open)
    }
  }

  mutating func readUnknown(_ table: Table, _ scope: Scope) {
    var items: [Statement] = []
    for row in table.rows { for cell in row where !cell.isEmpty { items += texts(cell) } }
    guard let first = items.first else { return }
    let title =
      scope.title
      ?? Statement("Table", at: location(SourceRange(first.location.range.start, first.location.range.start)))
    competency.sections.append(OtherSection(title: title, items: items))
  }

  /// The competencies that tables hold; what the region says of itself is their cluster.
  mutating func tabledCompetencies() -> [Competency] {
    let hasOwn = !competency.levels.isEmpty || !competency.behaviors.isEmpty || !competency.questions.isEmpty
    let isOutside = competency.levels.allSatisfy { $0.behaviors.isEmpty }
    observations.removeAll { if case .nameMissing = $0.fact { true } else { false } }
    if hasOwn, !isOutside { return [competency] + tabled }
    if !competency.inferred.contains(.name) {
      for place in tabled.indices where tabled[place].cluster == nil { tabled[place].cluster = competency.name }
    }
    if let definition = competency.definition {
      tabled[0].sections.append(OtherSection(title: competency.name, items: [definition]))
    }
    return tabled
  }
}
