/// A table of a printed page, told by columns that stay blank from line to line.
struct PrintedTable {
  /// As HTML.
  let markup: String
  /// The line behind its last.
  let end: Int

  /// How many lines must hold text in two columns or more.
  private static let leastLines = 3
  /// How wide a blank column is at least, and how wide where the first line shows it.
  private static let gap = 2
  /// No table has more lines.
  private static let mostLines = 400

  /// The table that begins with the first line, if there is one.
  static func find(_ lines: ArraySlice<PrintedLine>) -> PrintedTable? {
    guard let first = lines.first, holdsGap(first) else { return nil }
    var gutters = blankColumns(first)
    var last = lines.startIndex
    for index in lines.indices.prefix(mostLines).dropFirst() {
      if lines[index].isBlank {
        // Two blank lines end a table.
        if index > lines.startIndex, lines[index - 1].isBlank { break }
        continue
      }
      let common = narrowed(gutters, lines[index])
      guard !common.isEmpty else { break }
      gutters = common
      last = index
    }
    // What stands below the table in its first column only is text again.
    let starts = gutters.map(\.upperBound)
    while last > lines.startIndex,
      lines[last].isBlank || columns(lines[last], starts).filter({ !$0.isBlank }).count < 2,
      lines[last].isBlank || lines[last - 1].isBlank || lines[last].part(starts[0]..<Int.max).isBlank
    {
      last -= 1
    }
    let body = lines[lines.startIndex...last]
    let parted = body.map { columns($0, starts) }
    guard parted.count(where: { $0.filter { !$0.isBlank }.count > 1 }) >= leastLines else { return nil }
    if let prose = prose(parted) { return PrintedTable(markup: prose, end: last + 1) }
    return PrintedTable(markup: markup(rows(parted)), end: last + 1)
  }

  // MARK: - Columns

  private static func holdsGap(_ line: PrintedLine) -> Bool { !blankColumns(line).isEmpty }

  /// The blank columns between texts of a line, and all behind its last.
  private static func blankColumns(_ line: PrintedLine) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    let indent = line.characters.prefix(while: \.isWhitespace).count
    for column in indent..<max(indent, line.characters.count) {
      if line.isBlank(at: column) {
        start = start ?? column
      } else if let from = start {
        // Behind a list's mark and a number there is a gap too.
        if column - from >= gap, from - indent > 3 { ranges.append(from..<column) }
        start = nil
      }
    }
    return ranges
  }

  /// What of blank columns is blank in one more line.
  private static func narrowed(_ gutters: [Range<Int>], _ line: PrintedLine) -> [Range<Int>] {
    gutters.compactMap { gutter in
      var end = gutter.upperBound
      while end > gutter.lowerBound, line.isBlank(at: end - 1) { end -= 1 }
      // The text of the column may begin further left than in the lines before: behind the last text in the gap.
      let right = end..<gutter.upperBound
      var start = gutter.lowerBound
      while start < gutter.upperBound, line.isBlank(at: start) { start += 1 }
      let left = gutter.lowerBound..<start
      let kept = right.count >= left.count ? right : left
      return kept.count >= gap ? kept : nil
    }
  }

  private static func columns(_ line: PrintedLine, _ starts: [Int]) -> [PrintedLine] {
    let edges = [0] + starts + [Int.max]
    return zip(edges, edges.dropFirst()).map { line.part($0..<$1) }
  }

  // MARK: - Prose

  /// Text in two columns side by side: the first one whole, then the second. Nil for a table.
  private static func prose(_ lines: [[PrintedLine]]) -> String? {
    guard lines.first?.count == 2, lines.count >= 8 else { return nil }
    let widths = (0...1).map { column in lines.map { $0[column].words.count }.max() ?? 0 }
    let full = (0...1).allSatisfy { column in
      let filled = lines.filter { !$0[column].isBlank }
      return widths[column] >= 25 && filled.count * 10 >= lines.count * 6
        && filled.count(where: { $0[column].words.count * 10 >= widths[column] * 6 }) * 10 >= filled.count * 6
    }
    guard full else { return nil }
    return (0...1).map { column in
      lines.map { $0[column].isBlank ? "" : $0[column].markdown.trimmed }.joined(separator: "\n")
    }
    .joined(separator: "\n\n") + "\n"
  }

  // MARK: - Rows

  /// Lines as rows: one begins where a text begins in another column than the last.
  private static func rows(_ lines: [[PrintedLine]]) -> [[[PrintedLine]]] {
    var rows: [[[PrintedLine]]] = []
    for (place, line) in lines.enumerated() {
      let filled = line.indices.filter { !line[$0].isBlank }
      guard let first = filled.first else { continue }
      let isBehindBlank = place > 0 && lines[place - 1].allSatisfy(\.isBlank)
      let isAbove = first < line.count - 1
      if rows.isEmpty || ((isAbove || isBehindBlank) && filled.allSatisfy { line[$0].begins }) {
        rows.append(line.map { $0.isBlank ? [] : [$0] })
      } else {
        for column in filled { rows[rows.count - 1][column].append(line[column]) }
      }
    }
    return rows
  }

  private static func markup(_ rows: [[[PrintedLine]]]) -> String {
    var table = DocumentTable()
    for row in rows {
      table.rows.append(DocumentTable.Row(cells: row.map { DocumentTable.Cell(blocks: blocks($0)) }))
    }
    return "<table>\n" + table.rows.map(CellMarkup.row).joined() + "</table>\n"
  }

  /// The lines of one cell: items where they have marks, else one text.
  private static func blocks(_ lines: [PrintedLine]) -> [DocumentBlock] {
    var paragraphs: [DocumentParagraph] = []
    for line in lines {
      if let item = line.item {
        paragraphs.append(DocumentParagraph(role: .item(depth: 0, number: nil), runs: [DocumentRun(text: item)]))
      } else if let last = paragraphs.indices.last {
        paragraphs[last].runs.append(DocumentRun(text: " " + line.words))
      } else {
        paragraphs.append(DocumentParagraph(runs: [DocumentRun(text: line.words)]))
      }
    }
    return paragraphs.map { .paragraph($0) }
  }
}
