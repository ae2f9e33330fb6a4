public import SourceText
public import TextReading

/// The tables of a page as they were laid out, for the reader of tables of rows.
public struct PageTables {
  public private(set) var grids: [Grid] = []
  /// The lines of their cells, by where the cells begin.
  public private(set) var lines: [UInt32: [Line]] = [:]

  /// Finds the tables of a source, each called by the nearest heading above it. Linear.
  /// - Returns: Nil for a page without tables.
  public init?(in source: SourceFile, from start: Int = 0, vocabulary: Vocabulary) {
    guard Self.mayHoldTables(source.bytes) else { return nil }
    let scan = SourceForm.scan(source, from: start, vocabulary)
    guard !scan.tables.isEmpty else { return nil }
    var builder = TextBuilder(source.bytes)
    var heading: Line?
    for line in scan.lines {
      guard line.isTable else {
        let isShort = line.text.count <= 80 && !line.flags.contains(.endsSentence)
        if isShort, line.headingDepth > 0 || line.flags.contains(.bold) { heading = line }
        continue
      }
      var grid = grid(of: scan.tables[Int(line.table)])
      if let line = heading, !line.text.isEmpty { grid.name = Grid.Name(builder.text([line]), at: line.text) }
      heading = nil
      grids.append(grid)
    }
  }

  /// The source with blanks in place of the tables, so that all offsets stay.
  public func blanked(in bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for grid in grids {
      for index in grid.range.offsets where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = 0x20 }
    }
    return bytes
  }

  private mutating func grid(of table: Table) -> Grid {
    var grid = Grid(range: table.whole)
    for (number, row) in (table.laidOut ?? table.rows).enumerated() {
      var cells: [Grid.Cell] = []
      for (column, cell) in row.enumerated() {
        guard let first = cell.lines.first, let last = cell.lines.last, !cell.lines.contains(where: \.isTable) else {
          continue
        }
        let range = SourceRange(first.whole.start, max(first.whole.end, last.whole.end))
        cells.append(
          Grid.Cell(column: column, range: range, rowSpan: cell.span.rows, columnSpan: cell.span.columns))
        lines[range.start] = cell.lines
      }
      if !cells.isEmpty { grid.rows.append(Grid.Row(number: number, cells: cells)) }
    }
    return grid
  }

  /// Whether a bar, a tab or the tag of a table stands in it.
  private static func mayHoldTables(_ bytes: [UInt8]) -> Bool {
    let span = bytes.span
    if span.first(of: 0x7C) < bytes.count || span.first(of: 0x09) < bytes.count { return true }
    var place = span.first(of: 0x3C)
    while place < bytes.count {
      if place + 2 < bytes.count, bytes[place + 1] | 0x20 == 0x74, bytes[place + 2] | 0x20 == 0x61 { return true }
      place = span.first(of: 0x3C, from: place + 1)
    }
    return false
  }
}
