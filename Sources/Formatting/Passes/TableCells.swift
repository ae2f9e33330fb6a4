/// One blank between the bars of a table and its texts.
///
/// Columns are not lined up: cells hold whole paragraphs, and one longer text would move all rows.
enum TableCells: MarkdownPass {
  static let subject = "the blanks in its tables"

  static func lay(_ page: inout MarkdownPage) {
    for place in page.lines.indices {
      let kind = page.lines[place].kind
      guard kind == .tableRow || kind == .tableDashes, let row = TableRow(page.lines[place].bytes) else { continue }
      page.lines[place].bytes = row.padded(asDashes: kind == .tableDashes)
    }
  }
}
