/// An empty line before and behind each heading. A comment above a heading stays with it.
enum BlankLinesRoundHeadings: MarkdownPass {
  static let subject = "the empty lines around its headings"

  static func lay(_ page: inout MarkdownPage) {
    var lines: [MarkdownLine] = []
    for line in page.lines {
      if let last = lines.last?.kind, needsBlank(between: last, and: line.kind) {
        lines.append(MarkdownLine(.blank, []))
      }
      lines.append(line)
    }
    page.lines = lines
  }

  private static func needsBlank(between above: MarkdownLine.Kind, and below: MarkdownLine.Kind) -> Bool {
    if above == .blank || below == .blank { return false }
    if above == .heading || above == .underline { return true }
    return below == .heading && above != .html
  }
}
