/// No blanks at the ends of lines, but the two that break a line; one line end behind the last line.
enum LineEnds: MarkdownPass {
  static let subject = "the blanks at the ends of its lines"

  static func lay(_ page: inout MarkdownPage) {
    for place in page.lines.indices {
      let line = page.lines[place]
      switch line.kind {
      case .verbatim, .html: continue
      default: break
      }
      let kept = line.bytes[..<(line.bytes.lastIndex { !MarkdownSyntax.isBlank($0) }.map { $0 + 1 } ?? 0)]
      let blanks = line.bytes[kept.endIndex...]
      let isBreak = blanks.count >= 2 && blanks.allSatisfy { $0 == 0x20 } && goesOn(line, page, place)
      page.lines[place].bytes = isBreak ? kept + [0x20, 0x20] : Array(kept)
    }
    if !page.lines.isEmpty { page.isEnded = true }
  }

  /// Whether the paragraph of a line goes on below it: only there two blanks are a line break.
  private static func goesOn(_ line: MarkdownLine, _ page: MarkdownPage, _ place: Int) -> Bool {
    guard line.kind == .text || line.kind == .item || line.kind == .quote, place + 1 < page.lines.count else {
      return false
    }
    let next = page.lines[place + 1].kind
    return next == .text || (line.kind == .quote && next == .quote)
  }
}
