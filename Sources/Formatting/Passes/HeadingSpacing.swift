/// Headings stand at the margin, with one blank between `#` and title.
enum HeadingSpacing: MarkdownPass {
  static let subject = "the blanks in its headings"

  static func lay(_ page: inout MarkdownPage) {
    for place in page.lines.indices where page.lines[place].kind == .heading {
      let line = page.lines[place]
      let content = line.content
      guard let depth = MarkdownSyntax.headingDepth(content) else { continue }
      var bytes = line.isInList ? Array(line.bytes[..<content.startIndex]) : []
      bytes += content.prefix(depth)
      let (title, closing) = parts(MarkdownLine.trimmed(content.dropFirst(depth)))
      for part in [title, closing] where !part.isEmpty { bytes += [0x20] + part }
      page.lines[place].bytes = bytes
    }
  }

  /// The title, and the signs that close it, if a blank stands before them: "C #" closes, "C#" does not.
  private static func parts(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    let signs = text.reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let title = text.dropLast(signs)
    guard signs > 0, MarkdownSyntax.isBlank(title.last) else { return (text, []) }
    return (MarkdownLine.trimmed(title), text.suffix(signs))
  }
}
