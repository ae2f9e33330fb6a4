import FrameworkModel
import SourceText
import TextReading

/// Recognizes a table of bars (`a | b`) or tabs that begins at a line.
struct TableScanner {
  struct Found {
    var table: Table
    var spans: [SourceSpan]
    /// Behind the table's last line, in front of its line break.
    var end: Int
    /// Lines between the rows that are no rows: a page's header.
    var interruptions: [Range<Int>] = []
  }

  let bytes: [UInt8]
  private var spans: [SourceSpan] = []

  /// - Parameter start: The first byte of a line that is no blank.
  static func table(_ bytes: [UInt8], _ start: Int) -> Found? {
    var scanner = TableScanner(bytes: bytes)
    let line = scanner.lineRange(start)
    if let mark = ListMarks.find(bytes, line.lowerBound, line.upperBound),
      !mark.isTabbed, !bytes[mark.textStart..<line.upperBound].contains(0x09),
      !line.contains(where: { bytes[$0] == 0x7C })
    {
      return nil
    }
    return scanner.barred(start) ?? scanner.tabbed(start)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Bars

  private mutating func barred(_ start: Int) -> Found? {
    let first = lineRange(start)
    let header = cells(first)
    guard header.count >= 2 else { return nil }
    if let second = nextLine(first), isDelimiter(second) {
      return delimited(header, first, second)
    }
    return regular(header, first)
  }

  /// A header, a rule, and cells up to a break between complete rows. Cells may stand on lines of their own: what counts is
  /// their number.
  private mutating func delimited(_ header: [Range<Int>], _ first: Range<Int>, _ second: Range<Int>) -> Found {
    let width = header.count
    var rows = [header]
    var row: [Range<Int>] = []
    var last = second
    markBars(first, header)
    spans.append(SourceSpan(SourceRange(second.lowerBound, second.upperBound), .tableRule))
    while let (line, isBehindBlank) = following(last) {
      let found = cells(line)
      let hasBar = line.contains { bytes[$0] == 0x7C }
      if row.isEmpty, isBehindBlank || !hasBar { break }
      if let next = nextLine(line), isDelimiter(next), found.count >= 2, row.isEmpty { break }
      if isBehindBlank, !hasBar { break }
      // A whole row ends one that stopped short.
      if !row.isEmpty, found.count == width {
        rows.append(row)
        row = []
      }
      markBars(line, found)
      row += found
      last = line
      while row.count >= width {
        rows.append(Array(row.prefix(width)))
        row.removeFirst(width)
      }
    }
    if !row.isEmpty { rows.append(row) }
    return found(rows, hasHeader: true, first.lowerBound..<last.upperBound)
  }

  /// Two or more lines in a row with the same number of cells.
  private mutating func regular(_ header: [Range<Int>], _ first: Range<Int>) -> Found? {
    var rows = [header]
    var ranges = [first]
    while let line = nextLine(ranges[ranges.count - 1]) {
      let found = cells(line)
      guard found.count == header.count else { break }
      rows.append(found)
      ranges.append(line)
    }
    guard rows.count >= 2 else { return nil }
    for (range, row) in zip(ranges, rows) { markBars(range, row) }
    return found(rows, hasHeader: false, first.lowerBound..<ranges[ranges.count - 1].upperBound)
  }

  /// The cells of a line: what stands between its bars. Empty ones count, except in front of the first bar and behind the last.
  private func cells(_ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    while index <= line.upperBound {
      if index == line.upperBound || (bytes[index] == 0x7C && (index == start || bytes[index - 1] != 0x5C)) {
        let from = Blanks.skip(bytes, start, index)
        let cell = from..<max(from, Blanks.trim(bytes, from, index))
        let isOuter = start == line.lowerBound || index == line.upperBound
        if !(isOuter && cell.isEmpty) { cells.append(cell) }
        start = index + 1
      }
      index += 1
    }
    return cells
  }

  private func isDelimiter(_ line: Range<Int>) -> Bool {
    var dashes = 0
    for index in line {
      switch bytes[index] {
      case 0x2D: dashes += 1
      case 0x7C, 0x3A, 0x20, 0x09: continue
      default: return false
      }
    }
    return dashes >= 3 && line.contains { bytes[$0] == 0x7C }
  }

  // MARK: Parts

  func found(_ rows: [[Range<Int>]], hasHeader: Bool, _ whole: Range<Int>) -> Found {
    var spans = spans
    let cells = rows.map { row in
      row.map { range in
        guard isDash(range) else { return TableCell(lines: range.isEmpty ? [] : lines(range)) }
        spans.append(SourceSpan(SourceRange(range.lowerBound, range.upperBound), .placeholder))
        return TableCell(lines: [], isDash: true)
      }
    }
    let table = Table(
      rows: cells, hasHeader: hasHeader, whole: SourceRange(whole.lowerBound, whole.upperBound))
    return Found(table: table, spans: spans, end: whole.upperBound)
  }

  /// `-`, `–`, `—`
  private func isDash(_ range: Range<Int>) -> Bool {
    switch range.count {
    case 1: bytes[range.lowerBound] == 0x2D
    case 3:
      bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80
        && (bytes[range.lowerBound + 2] == 0x93 || bytes[range.lowerBound + 2] == 0x94)
    default: false
    }
  }

  private func lines(_ range: Range<Int>) -> [Line] {
    LineDivision.divide(LineFactory.make(bytes, range.lowerBound, range.upperBound, indent: 0), bytes)
  }

  /// What stands between a line's cells is the table's rules.
  private mutating func markBars(_ line: Range<Int>, _ cells: [Range<Int>]) {
    var start = line.lowerBound
    for cell in cells {
      if cell.lowerBound > start { spans.append(SourceSpan(SourceRange(start, cell.lowerBound), .tableRule)) }
      start = max(start, cell.upperBound)
    }
    if line.upperBound > start { spans.append(SourceSpan(SourceRange(start, line.upperBound), .tableRule)) }
  }

  func lineRange(_ start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return start..<max(start, Blanks.trim(bytes, start, end))
  }

  /// The next line, if it is not blank.
  func nextLine(_ line: Range<Int>) -> Range<Int>? {
    guard let (next, isBehindBlank) = following(line), !isBehindBlank else { return nil }
    return next
  }

  /// The next line that is not blank, and whether blank lines stand between.
  func following(_ line: Range<Int>) -> (Range<Int>, Bool)? {
    var index = line.upperBound
    var breaks = 0
    while index < bytes.count {
      if bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) {
        breaks += 1
        index += 1
        continue
      }
      let blank = Blanks.length(bytes, index, bytes.count)
      if blank == 0 { return (lineRange(index), breaks > 1) }
      index += blank
    }
    return nil
  }
}
