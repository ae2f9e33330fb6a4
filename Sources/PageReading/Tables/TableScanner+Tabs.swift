import FrameworkModel
import SourceText
import TextReading

/// Tables whose cells are set off by tabs.
extension TableScanner {
  private static let tellingRows = 8

  /// Two or more lines in a row, each cut by the same number of tabs.
  mutating func tabbed(_ start: Int) -> Found? {
    var rows: [[Range<Int>]] = []
    var line: Range<Int>? = lineRange(start)
    var end = start
    var interruptions: [Range<Int>] = []
    while let current = line {
      let row = tabCells(current)
      if row.count >= 2, rows.isEmpty || row.count == rows[0].count {
        rows.append(row)
        // The first rows tell, so that a long list of labels is not gone through again from each of them.
        if rows.count == Self.tellingRows, areLabels(rows) || areContents(rows) { return nil }
        end = current.upperBound
        line = nextLine(current) ?? rowBehindBlank(current, width: row.count)
      } else if row.count == 1, let first = rows.first, let lines = interruption(current, width: first.count) {
        interruptions += lines.dropLast()
        line = lines.last
      } else {
        break
      }
    }
    guard rows.count >= 2 else { return nil }
    if rows.count < Self.tellingRows, areLabels(rows) || areContents(rows) { return nil }
    var table = found(rows, hasHeader: false, start..<end)
    table.interruptions = interruptions
    return table
  }

  /// Lines of one cell, as a page's header has them, with the row behind them that goes on with the table.
  private func interruption(_ start: Range<Int>, width: Int) -> [Range<Int>]? {
    var lines = [start]
    while lines.count <= 3, let line = lines.last, line.count <= 80, !isItem(line), let next = nextLine(line) {
      lines.append(next)
      let count = tabCells(next).count
      if count == width { return lines }
      if count > 1 { return nil }
    }
    return nil
  }

  /// Whether rows of two cells are labels with their texts: `Description:` and a text behind a tab.
  private func areLabels(_ rows: [[Range<Int>]]) -> Bool {
    guard rows[0].count == 2 else { return false }
    let labels = rows.count { row in
      let cell = SourceRange(row[0].lowerBound, row[0].upperBound)
      guard bytes[row[0].upperBound - 1] != 0x3A else { return true }
      guard let heading = SectionHeading.label(bytes, cell, .standard) else { return false }
      return heading != .section(.levels)
    }
    return labels * 2 >= rows.count && !areHeader(rows[0])
  }

  /// Whether each row is a title and the number of a page.
  private func areContents(_ rows: [[Range<Int>]]) -> Bool {
    rows.allSatisfy { row in
      row.count == 2 && row[1].count <= 3 && row[1].allSatisfy { bytes[$0].isDigit }
        && row[0].contains { bytes[$0].isLetter }
    }
  }

  /// Two headings side by side are the header of a table.
  private func areHeader(_ row: [Range<Int>]) -> Bool {
    row.allSatisfy { SectionHeading.label(bytes, SourceRange($0.lowerBound, $0.upperBound), .standard) != nil }
  }

  /// The next row of a wide table that blank lines divide.
  private func rowBehindBlank(_ line: Range<Int>, width: Int) -> Range<Int>? {
    guard width >= 3, let (next, _) = following(line), tabCells(next).count == width else { return nil }
    return next
  }

  /// Whether a line is an item of a list, not a page's number between dashes.
  private func isItem(_ line: Range<Int>) -> Bool {
    guard ListMarks.find(bytes, line.lowerBound, line.upperBound) != nil else { return false }
    return !PageNumber.isDashed(bytes, line.lowerBound, line.upperBound)
  }

  private func tabCells(_ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.lowerBound...line.upperBound
    where index == line.upperBound || bytes[index] == 0x09 {
      let from = Blanks.skip(bytes, start, index)
      let cell = from..<max(from, Blanks.trim(bytes, from, index))
      if !cell.isEmpty { cells.append(cell) }
      start = index + 1
    }
    return cells
  }
}
