/// Tables that are drawn in a page of Markdown, with cells of several lines: grids of `+---+` and columns below dashes, as
/// pandoc writes and reads them.
enum DrawnTables {
  /// The page with HTML in place of its drawn tables; nil where it has none.
  static func render(_ bytes: [UInt8]) -> DocumentText? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map { PrintedLine(drawn: String($0)) }
    var page = PageText()
    var holdsTable = false
    var index = 0
    while index < lines.count {
      page.place("line \(index + 1)")
      if let (table, next) = GridTable.find(lines[index...]) ?? DashedTable.find(lines[index...]) {
        holdsTable = true
        page.separate()
        page.append("<table>\n")
        for row in table.rows {
          page.place("line \(row.line + 1)")
          page.append(CellMarkup.row(row.row))
        }
        page.append("</table>\n")
        index = next
      } else {
        page.append(String(lines[index].characters) + (index + 1 < lines.count ? "\n" : ""))
        index += 1
      }
    }
    return holdsTable ? page.finished() : nil
  }
}

/// A table that was found, each row with the line that it begins on.
struct DrawnTable {
  var rows: [(row: DocumentTable.Row, line: Int)] = []

  /// Adds a row of cells, each given by its lines.
  mutating func add(_ cells: [(lines: [PrintedLine], columns: Int)], isHeader: Bool, line: Int) {
    let made = cells.map { DocumentTable.Cell(blocks: CellLines.blocks($0.lines), columns: $0.columns) }
    rows.append((DocumentTable.Row(cells: made, isHeader: isHeader), line))
  }
}

/// `+---+---+` between rows, `|` between cells.
private enum GridTable {
  static func find(_ lines: ArraySlice<PrintedLine>) -> (DrawnTable, next: Int)? {
    guard let first = lines.first, let edges = edges(first) else { return nil }
    var table = DrawnTable()
    var start = lines.startIndex + 1
    var index = start
    while index < lines.endIndex, let sign = lines[index].sign, sign == "|" || sign == "+" {
      if sign == "+" {
        // One that is drawn otherwise, with cells that reach over rows, is left as it is.
        guard self.edges(lines[index]) != nil else { return nil }
        let isHeader = lines[index].characters.contains("=")
        if isHeader { for place in table.rows.indices { table.rows[place].row.isHeader = true } }
        if index > start { table.add(cells(lines[start..<index], edges), isHeader: isHeader, line: start) }
        start = index + 1
      }
      index += 1
    }
    return start == index && !table.rows.isEmpty ? (table, index) : nil
  }

  /// Where the columns of a rule meet; nil for a line that is no rule.
  private static func edges(_ line: PrintedLine) -> [Int]? {
    let edges = line.characters.indices.filter { line.characters[$0] == "+" }
    guard edges.count >= 2, line.words.allSatisfy({ "+-=:".contains($0) }), line.words.count >= 5 else { return nil }
    return edges
  }

  /// The cells of the lines between two rules; one that reaches over columns has no bar where they meet.
  private static func cells(_ lines: ArraySlice<PrintedLine>, _ edges: [Int]) -> [(lines: [PrintedLine], columns: Int)]
  {
    let bars = edges.filter { edge in
      lines.allSatisfy { $0.characters.indices.contains(edge) && $0.characters[edge] == "|" }
    }
    return zip(bars, bars.dropFirst()).map { left, right in
      (lines.map { $0.part((left + 1)..<right) }, edges.count { $0 >= left && $0 < right })
    }
  }
}

/// Columns below a line of dashes in groups; rows of several lines where a line of dashes stands around the whole.
private enum DashedTable {
  /// No header has more lines.
  private static let mostHeaderLines = 6

  static func find(_ lines: ArraySlice<PrintedLine>) -> (DrawnTable, next: Int)? {
    guard let first = lines.first, !first.isBlank else { return nil }
    let isFramed = groups(first)?.count == 1 && first.words.count >= 10
    let headerStart = isFramed ? lines.startIndex + 1 : lines.startIndex
    let limit = min(lines.endIndex, headerStart + (isFramed ? mostHeaderLines : 2))
    guard let rule = (headerStart..<max(headerStart, limit)).first(where: { (groups(lines[$0])?.count ?? 0) >= 2 }),
      rule > headerStart, let starts = groups(lines[rule])
    else { return nil }
    var table = DrawnTable()
    let header = lines[headerStart..<rule]
    guard header.allSatisfy({ !$0.isBlank }), columns(header, starts).filter({ $0.contains { !$0.isBlank } }).count >= 2
    else { return nil }
    add(header, starts, isHeader: true, to: &table)
    var index = rule + 1
    var rowStart = index
    while index < lines.endIndex {
      let line = lines[index]
      let isEnd = isFramed ? groups(line)?.count == 1 : line.isBlank || groups(line) != nil
      if isEnd || line.isBlank || !isFramed {
        let end = isEnd || line.isBlank ? index : index + 1
        if rowStart < end { add(lines[rowStart..<end], starts, isHeader: false, to: &table) }
        rowStart = index + 1
      }
      if isEnd { return table.rows.count > 1 ? (table, line.isBlank ? index : index + 1) : nil }
      index += 1
    }
    if isFramed { return nil }
    return table.rows.count > 1 ? (table, index) : nil
  }

  private static func add(
    _ lines: ArraySlice<PrintedLine>, _ starts: [Int], isHeader: Bool, to table: inout DrawnTable
  ) {
    table.add(columns(lines, starts).map { ($0, 1) }, isHeader: isHeader, line: lines.startIndex)
  }

  private static func columns(_ lines: ArraySlice<PrintedLine>, _ starts: [Int]) -> [[PrintedLine]] {
    let edges = [0] + starts.dropFirst() + [Int.max]
    return zip(edges, edges.dropFirst()).map { start, end in lines.map { $0.part(start..<end) } }
  }

  /// Where groups of three dashes or more begin; nil for a line that holds anything else.
  private static func groups(_ line: PrintedLine) -> [Int]? {
    guard let sign = line.sign, sign == "-", line.words.allSatisfy({ $0 == "-" || $0 == " " }),
      line.words.split(separator: " ").allSatisfy({ $0.count >= 3 })
    else { return nil }
    let signs = line.characters
    return signs.indices.filter { signs[$0] == "-" && ($0 == 0 || signs[$0 - 1] != "-") }
  }
}

/// The lines of a drawn cell: paragraphs and lists, as a page of their own has them.
private enum CellLines {
  static func blocks(_ lines: [PrintedLine]) -> [DocumentBlock] {
    var paragraphs: [DocumentParagraph] = []
    var isOpen = false
    for line in lines {
      // `::: note` and `:::` frame what stands between them.
      guard !line.isBlank, !isFence(line.words) else {
        isOpen = false
        continue
      }
      if let (number, text) = mark(line.words) {
        let indent = line.characters.prefix(while: \.isWhitespace).count
        paragraphs.append(item(text, number, depth: max(indent - 1, 0) / 2))
      } else if isOpen, let last = paragraphs.indices.last {
        paragraphs[last].runs.append(DocumentRun(text: " " + line.words, isMarkdown: true))
      } else {
        paragraphs.append(DocumentParagraph(runs: [DocumentRun(text: line.words, isMarkdown: true)]))
      }
      isOpen = true
    }
    return paragraphs.map { .paragraph($0) }
  }

  private static func isFence(_ words: String) -> Bool {
    let kind = words.drop { $0 == ":" }.drop { $0 == " " }
    let isKind = kind.allSatisfy { $0.isLetter || $0 == "-" } || kind.first == "{" && kind.last == "}"
    return words.hasPrefix(":::") && isKind
  }

  private static func item(_ text: String, _ number: String?, depth: Int) -> DocumentParagraph {
    DocumentParagraph(
      role: .item(depth: min(depth, 8), number: number), runs: [DocumentRun(text: text, isMarkdown: true)])
  }

  /// The number and the text of an item; nil for a line that is none.
  private static func mark(_ words: String) -> (number: String?, text: String)? {
    guard let blank = words.firstIndex(of: " ") else { return nil }
    let (mark, text) = (words[..<blank], String(words[words.index(after: blank)...]))
    if ["-", "*", "+", "•"].contains(mark) { return (nil, text) }
    let digits = mark.prefix(while: \.isNumber)
    let isNumber = !digits.isEmpty && digits.count <= 3 && [".", ")"].contains(mark.dropFirst(digits.count))
    return isNumber ? (String(mark), text) : nil
  }
}

extension PrintedLine {
  /// The first sign.
  fileprivate var sign: Character? { characters.first { !$0.isWhitespace } }
}
