/// An empty line before the first item of a list, and behind its last one before what is no paragraph.
///
/// A paragraph behind a list stays where it is: without an empty line it belongs to the last item.
enum BlankLinesRoundLists: MarkdownPass {
  static let subject = "the empty lines around its lists"

  static func lay(_ page: inout MarkdownPage) {
    var lines: [MarkdownLine] = []
    for line in page.lines {
      if let last = lines.last, needsBlank(between: last, and: line) { lines.append(MarkdownLine(.blank, [])) }
      lines.append(line)
    }
    page.lines = lines
  }

  private static func needsBlank(between above: MarkdownLine, and below: MarkdownLine) -> Bool {
    if below.kind == .item, !above.isInList {
      switch above.kind {
      case .text: return MarkdownSyntax.mayInterrupt(below.content)
      case .tableRow, .tableDashes, .rule: return true
      default: return false
      }
    }
    guard above.isInList, !below.isInList else { return false }
    switch below.kind {
    case .rule, .tableRow: return true
    default: return false
    }
  }
}
