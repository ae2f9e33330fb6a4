/// One empty line at a time, none at the beginning and none at the end.
enum BlankRuns: MarkdownPass {
  static let subject = "its empty lines"

  static func lay(_ page: inout MarkdownPage) {
    var lines: [MarkdownLine] = []
    for line in page.lines where line.kind != .blank || (lines.last.map { $0.kind != .blank } ?? false) {
      lines.append(line)
    }
    if lines.last?.kind == .blank { lines.removeLast() }
    page.lines = lines
  }
}
