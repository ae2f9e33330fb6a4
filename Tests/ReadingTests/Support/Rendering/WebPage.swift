/// Writes a page as HTML, with the page's head and a menu around it.
enum WebPage {
  static func render(_ blocks: [PageBlock]) -> String {
    let body = blocks.map { block in
      switch block {
      case .heading(let depth, let text): "<h\(depth)>\(escaped(text))</h\(depth)>"
      case .paragraph(let text): "<p>\(escaped(text))</p>"
      case .list(let items): list(items)
      case .table(let rows): table(rows)
      }
    }
    return """
      <!DOCTYPE html>
      <html>
      <head><title>Page</title><style>p { color: red }</style></head>
      <body>
      <nav><ul><li><a href="/">Start</a></li><li><a href="/all">All pages</a></li></ul></nav>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static func list(_ items: [PageItem]) -> String {
    let items = items.map { "<li>\(escaped($0.text))\($0.items.isEmpty ? "" : list($0.items))</li>" }
    return "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private static func table(_ rows: [[String]]) -> String {
    let lines = rows.enumerated().map { place, row in
      let tag = place == 0 ? "th" : "td"
      return "<tr>\(row.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined())</tr>"
    }
    return "<table>\n\(lines.joined(separator: "\n"))\n</table>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
