/// Writes a page as plain text or as Markdown.
struct PlainPage {
  let dialect: Dialect

  func render(_ blocks: [PageBlock], isMarkdown: Bool) -> String {
    blocks.map { block in
      switch block {
      case .heading(let depth, let text):
        dialect.isBold && depth > 1
          ? "**\(text)**" : isMarkdown ? String(repeating: "#", count: depth) + " " + text : text
      case .paragraph(let text): wrapped(text, first: "", next: "")
      case .list(let items): items.map { item($0, dialect.indent) }.joined(separator: "\n")
      case .table(let rows): isMarkdown ? pipes(rows) : rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
      }
    }
    .joined(separator: "\n\n") + "\n"
  }

  private func item(_ item: PageItem, _ indent: Int) -> String {
    let first = String(repeating: " ", count: indent) + dialect.bullet + " "
    let next = String(repeating: " ", count: first.count)
    let below = item.items.map { self.item($0, indent + 2) }
    return ([wrapped(item.text, first: first, next: next)] + below).joined(separator: "\n")
  }

  private func wrapped(_ text: String, first: String, next: String) -> String {
    guard let width = dialect.width else { return first + text }
    let parts = LineWrapping.wrap(text, to: width - first.count)
    return ([first + parts[0]] + parts.dropFirst().map { next + $0 }).joined(separator: "\n")
  }

  private func pipes(_ rows: [[String]]) -> String {
    var lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
    lines.insert("|" + String(repeating: " --- |", count: rows[0].count), at: 1)
    return lines.joined(separator: "\n")
  }
}
