import FrameworkModel
import SourceText
import TextReading

/// A web page's table while its tags are read: cells go to their columns, also where cells above or before reach into them.
struct TableFrame {
  /// Offset of the opening tag.
  let start: Int
  private(set) var rows: [[TableCell]] = []
  /// How many rows at the top hold nothing but header cells.
  private(set) var headerRows = 0
  /// Whether the table lays out the page; its lines then stay where they are.
  var isLayout = false
  /// The lines gathered before the cell that is open; nil between cells.
  private(set) var cellStart: Int?

  private var row: [TableCell] = []
  private var isHeaderRow = true
  private var reach = (columns: 1, rows: 1)
  /// For each column, how many more rows the cell above reaches down.
  private var covered: [Int] = []
  /// Whether a cell of the first row reaches down while another reaches across: then the second row belongs to the header.
  private var firstRowReaches = (down: false, across: false)

  /// No table of text is wider or longer; a number beyond it is a mistake or worse.
  private static let furthest = (columns: 60, rows: 400)

  init(start: Int) { self.start = start }

  mutating func openCell(_ tag: Tag, _ bytes: [UInt8], lines: Int) {
    cellStart = lines
    if tag.name != .th { isHeaderRow = false }
    reach.columns = min(max(tag.number("colspan", bytes) ?? 1, 1), Self.furthest.columns)
    reach.rows = min(max(tag.number("rowspan", bytes) ?? 1, 1), Self.furthest.rows)
  }

  /// Closes the open cell, if there is one, with all lines from its start on.
  mutating func closeCell(_ lines: [Line]) {
    guard let start = cellStart else { return }
    cellStart = nil
    skipCovered()
    if rows.isEmpty {
      firstRowReaches.down = firstRowReaches.down || reach.rows > 1
      firstRowReaches.across = firstRowReaches.across || reach.columns > 1
    }
    let column = row.count
    row.append(TableCell(lines: Array(lines[min(start, lines.count)...]), span: (reach.rows, reach.columns)))
    for _ in 1..<reach.columns where row.count < Self.furthest.columns { row.append(TableCell(lines: [])) }
    guard reach.rows > 1 else { return }
    while covered.count < row.count { covered.append(0) }
    for place in column..<row.count { covered[place] = reach.rows - 1 }
  }

  private mutating func skipCovered() {
    while row.count < covered.count, covered[row.count] > 0 {
      covered[row.count] -= 1
      row.append(TableCell(lines: []))
    }
  }

  mutating func closeRow() {
    guard !row.isEmpty else { return }
    skipCovered()
    if isHeaderRow, headerRows == rows.count { headerRows += 1 }
    rows.append(row)
    row = []
    isHeaderRow = true
  }

  /// The lines of all cells.
  var lineCount: Int { rows.reduce(0) { $0 + $1.reduce(0) { $0 + $1.lines.count } } }

  /// Takes out the rows at the top that hold one cell only, across the table: a caption, not a header.
  mutating func takeCaptions() -> [Line] {
    let width = rows.map(\.count).max() ?? 0
    guard width > 1, covered.allSatisfy({ $0 == 0 }) else { return [] }
    let count = rows.dropLast().prefix { row in
      row.count == width && !row[0].isEmpty && row.dropFirst().allSatisfy(\.isEmpty)
    }.count
    guard count > 0 else { return [] }
    let captions = rows[..<count].flatMap { $0[0].lines }
    rows.removeFirst(count)
    headerRows = max(headerRows - count, 0)
    firstRowReaches = (false, false)
    return captions
  }

  /// Joins the rows of a header that stands in several: the lowest cell of each column names it. Returns what stood above.
  mutating func joinHeader() -> [Line] {
    var count = headerRows
    if count < 2, firstRowReaches.down, firstRowReaches.across { count = 2 }
    guard count >= 2, rows.count > count else { return [] }
    var header = rows[0]
    var above: [Line] = []
    for row in rows[1..<count] {
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        while header.count <= column { header.append(TableCell(lines: [])) }
        above += header[column].lines
        header[column] = cell
      }
    }
    rows.replaceSubrange(0..<count, with: [header])
    headerRows = 1
    return above
  }
}
