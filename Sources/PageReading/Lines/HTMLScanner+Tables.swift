import FrameworkModel
import SourceText
import TextReading

/// Tables of tags.
extension HTMLScanner {
  /// Tables nest this deep; deeper ones only lay out the page, and their lines stay where they are.
  private static let deepestTable = 4

  mutating func openTable(_ start: Int) {
    guard tables.count < Self.deepestTable else {
      flatTables += 1
      return
    }
    if !tables.isEmpty { tables[tables.count - 1].isLayout = true }
    tables.append(TableFrame(start: start))
  }

  mutating func closeCell() {
    guard let last = tables.indices.last else { return }
    tables[last].closeCell(scan.lines)
  }

  mutating func closeRow() {
    closeCell()
    guard let last = tables.indices.last else { return }
    tables[last].closeRow()
  }

  /// A table of one column, or one that lays out the page, leaves its lines where they are; others become a `Table`.
  mutating func closeTable(_ end: Int) {
    guard flatTables == 0 else {
      flatTables -= 1
      return
    }
    closeRow()
    guard var frame = tables.popLast() else { return }
    lists.removeAll()
    let taken = frame.lineCount
    let isWide = frame.rows.contains { $0.count > 1 }
    guard !frame.isLayout, isWide, !frame.isRowOfSections(bytes), taken > 0, taken <= scan.lines.count else { return }
    let first = scan.lines[scan.lines.count - taken]
    scan.lines.removeLast(taken)
    let laidOut = frame.rows
    scan.lines += frame.takeCaptions()
    for line in frame.joinHeader() { scan.spans.append(SourceSpan(line.whole, .tableRule)) }
    let table = Table(
      rows: frame.rows, hasHeader: frame.headerRows > 0, whole: SourceRange(frame.start, end), laidOut: laidOut)
    var line = Line(text: SourceRange(frame.start, frame.start), whole: table.whole)
    line.table = Int32(scan.tables.count)
    line.flags = first.flags.union(.blankBefore)
    scan.tables.append(table)
    scan.lines.append(line)
    pending = .blankBefore
  }
}
