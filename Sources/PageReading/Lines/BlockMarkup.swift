import SourceText
import TextReading

/// The tags of blocks at both ends of a line of text or Markdown.
struct BlockMarkup {
  /// What stands between them; empty for a line of tags only.
  private(set) var text: Range<Int>
  /// 1 to 6 where one of them is a heading's.
  private(set) var headingDepth = 0
  /// Whether the last tag closes what the first one opens, so that the text is a block of its own.
  private(set) var isWhole = false

  init(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var from = start
    var to = end
    var opening: Tag?
    while from < to, let tag = Tag.parse(bytes, from, to), !tag.isInline, tag.name != .br, tag.name != .li {
      if tag.isClosing { opening = nil } else { opening = tag }
      from = Blanks.skip(bytes, tag.end, to)
    }
    while to > from, let tag = Tag.last(bytes, from, to), !tag.isInline, tag.name != .br, tag.name != .li {
      if let open = opening, tag.isClosing, tag.name == open.name {
        isWhole = true
        headingDepth = tag.name.headingDepth
      }
      to = Blanks.trim(bytes, from, tag.start)
    }
    text = from..<max(from, to)
  }
}
