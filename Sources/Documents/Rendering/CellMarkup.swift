/// Rows of tables as HTML, each cell on a line of its own.
enum CellMarkup {
  static func row(_ row: DocumentTable.Row) -> String {
    let name = row.isHeader ? "th" : "td"
    var text = "<tr>\n"
    for cell in row.cells {
      text += "<\(name)"
      if cell.columns > 1 { text += " colspan=\"\(cell.columns)\"" }
      if cell.rows > 1 { text += " rowspan=\"\(cell.rows)\"" }
      text += ">\(contents(cell.blocks))</\(name)>\n"
    }
    return text + "</tr>\n"
  }

  private static func contents(_ blocks: [DocumentBlock]) -> String {
    let shown = blocks.filter {
      if case .paragraph(let paragraph) = $0 { !paragraph.isBlank } else { true }
    }
    if shown.count == 1, case .paragraph(let only) = shown[0] {
      switch only.role {
      case .plain, .continuation: return MarkdownText.render(only.runs, breaks: .tag)
      // A heading alone in its cell heads a column or a row, not a part of the page.
      case .title, .heading: return bold(only)
      case .item: break
      }
    }
    var markup = ListMarkup()
    for block in shown { markup.write(block) }
    return markup.finished()
  }

  fileprivate static func bold(_ paragraph: DocumentParagraph) -> String {
    "<b>\(MarkdownText.render(paragraph.runs, breaks: .tag, isDressed: false))</b>"
  }
}

/// Blocks of one cell, with lists as deep as they were.
private struct ListMarkup {
  private var text = ""
  /// The lists that are open, outermost first, by their tags.
  private var open: [String] = []

  mutating func write(_ block: DocumentBlock) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table):
      close(to: 0)
      text += "<table>\n"
      for row in table.rows { text += CellMarkup.row(row) }
      text += "</table>"
    }
  }

  private mutating func write(_ paragraph: DocumentParagraph) {
    switch paragraph.role {
    case .plain:
      close(to: 0)
      text += "<p>\(MarkdownText.render(paragraph.runs, breaks: .tag))</p>"
    case .title: heading(1, paragraph)
    case .heading(let depth): heading(min(depth + 1, 6), paragraph)
    case .item(let depth, let number):
      let tag = number.map { $0.first?.isNumber ?? false } ?? false ? "ol" : "ul"
      close(to: depth + 1)
      if open.count == depth + 1, open[depth] != tag { close(to: depth) }
      if open.count == depth + 1 { text += "</li>" }
      while open.count <= depth {
        text += "<\(tag)>"
        open.append(tag)
      }
      text += "<li>\(MarkdownText.render(paragraph.runs, breaks: .tag))"
    case .continuation:
      text += "<br>\(MarkdownText.render(paragraph.runs, breaks: .tag))"
    }
  }

  private mutating func heading(_ depth: Int, _ paragraph: DocumentParagraph) {
    close(to: 0)
    text += "<h\(depth)>\(MarkdownText.render(paragraph.runs, breaks: .tag, isDressed: false))</h\(depth)>"
  }

  private mutating func close(to depth: Int) {
    while open.count > depth { text += "</li></\(open.removeLast())>" }
  }

  mutating func finished() -> String {
    close(to: 0)
    return text
  }
}
