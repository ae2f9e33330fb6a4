import FrameworkModel
import SourceText
import TextReading

/// Comments, block tags and tables of tags within text.
extension LineScanner {
  /// A comment or a table of tags that begins at `start`.
  mutating func takeMarkup(_ start: Int, _ end: Int) -> Int? {
    if let commentEnd = HTMLScanner.comment(bytes, start, bytes.count) {
      scan.spans.append(SourceSpan(SourceRange(start, commentEnd), .comment))
      return commentEnd
    }
    guard let tag = Tag.parse(bytes, start, end), !tag.isInline else { return nil }
    guard tag.name == .table, !tag.isClosing else { return takeBlockTags(start, end) }
    flushLoneMark()
    let tableEnd = HTMLScanner.endOfElement(bytes, tag, bytes.count)
    let inner = HTMLScanner.scan(bytes, start, tableEnd, marks: marks)
    adopt(inner)
    return tableEnd
  }

  /// A line of block tags, with a text between them or none: `</details>`, `<summary>Level 1</summary>`.
  private mutating func takeBlockTags(_ start: Int, _ end: Int) -> Int? {
    let markup = BlockMarkup(bytes, start, end)
    guard markup.text.isEmpty || markup.isWhole else { return nil }
    if markup.text.isEmpty {
      scan.residue.append(SourceRange(start, end))
      scan.spans.append(SourceSpan(SourceRange(start, end), .markup))
      pending.insert(.blankBefore)
      return end
    }
    var line = LineFactory.make(bytes, markup.text.lowerBound, markup.text.upperBound, indent: 0, marks: marks)
    line.whole = SourceRange(start, end)
    line.headingDepth = max(line.headingDepth, UInt8(markup.headingDepth))
    pending.insert(.blankBefore)
    append(line)
    pending.insert(.blankBefore)
    return end
  }

  private mutating func adopt(_ inner: borrowing LineScan) {
    for line in inner.lines {
      var line = line
      if line.isTable { line.table += Int32(scan.tables.count) }
      appendWhole(line)
    }
    scan.tables += inner.tables
    scan.spans += inner.spans
    pending.insert(.blankBefore)
  }
}
