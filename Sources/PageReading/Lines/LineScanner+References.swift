import FrameworkModel
import SourceText
import TextReading

/// Lines that editors write into Markdown and that are no text: pictures, addresses of links, fences of callouts.
extension LineScanner {
  /// Takes a line that is no text; returns where to go on.
  mutating func takeReference(_ start: Int, _ end: Int) -> Int? {
    switch bytes[start] {
    case 0x5B where isFootnote(start, end):
      // Not a line of the text around it; it is kept with the sections.
      pending.insert(.blankBefore)
      return end
    case 0x21 where isPicture(start, end), 0x5B where isAddress(start, end):
      scan.spans.append(SourceSpan(SourceRange(start, end), .markup))
      pending.insert(.blankBefore)
      return end
    case 0x3A: return takeFence(start, end)
    default: return nil
    }
  }

  /// A picture and nothing else: `![Bees](bees.png)`, `![][image1]`.
  private func isPicture(_ start: Int, _ end: Int) -> Bool {
    guard start + 1 < end, bytes[start + 1] == 0x5B,
      let close = bytes[start..<end].firstIndex(of: 0x5D), close + 1 < end
    else { return false }
    let closing: UInt8
    switch bytes[close + 1] {
    case 0x28: closing = 0x29
    case 0x5B: closing = 0x5D
    default: return false
    }
    // Attributes in braces may follow.
    guard let last = bytes[(close + 1)..<end].firstIndex(of: closing) else { return false }
    return last + 1 == end || (bytes[last + 1] == 0x7B && bytes[end - 1] == 0x7D)
  }

  /// What a link further up leads to: `[image1]: <data:image/png;base64,…>`, `[1]: https://…`.
  private func isAddress(_ start: Int, _ end: Int) -> Bool {
    guard let close = bytes[start..<min(end, start + 200)].firstIndex(of: 0x5D), close > start + 1, close + 2 < end,
      bytes[close + 1] == 0x3A
    else { return false }
    let target = bytes[Blanks.skip(bytes, close + 2, end)..<end]
    return target.starts(with: "<".utf8) || target.starts(with: "http".utf8) || target.starts(with: "mailto:".utf8)
      || target.starts(with: "#".utf8) || target.starts(with: "/".utf8) || target.starts(with: "./".utf8)
      || target.starts(with: "data:".utf8)
  }

  /// The text of a footnote: `[^1]: As the charter has it.`
  private func isFootnote(_ start: Int, _ end: Int) -> Bool {
    Footnote.textStart(bytes, start, end) != nil
  }

  // MARK: - Callouts

  /// `:::`, `::: {.level}`, `:::note`, and with a title behind the kind `:::warning Level 2`, which is a line of its own.
  private mutating func takeFence(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] == 0x3A { index += 1 }
    guard index - start >= 3 else { return nil }
    var title = Blanks.skip(bytes, index, end)
    if title < end, bytes[title] == 0x7B, let close = bytes[title..<end].firstIndex(of: 0x7D) {
      title = Blanks.skip(bytes, close + 1, end)
    } else {
      // The kind of callout is a word for programs.
      while title < end, bytes[title].isLetter || bytes[title] == 0x2D { title += 1 }
      title = Blanks.skip(bytes, title, end)
    }
    var titleEnd = end
    if title < end, bytes[title] == 0x5B, bytes[end - 1] == 0x5D { (title, titleEnd) = (title + 1, end - 1) }
    while titleEnd > title, bytes[titleEnd - 1] == 0x3A || bytes[titleEnd - 1] == 0x20 { titleEnd -= 1 }
    flushLoneMark()
    pending.insert(.blankBefore)
    guard title < titleEnd else {
      scan.spans.append(SourceSpan(SourceRange(start, end), .markup))
      return end
    }
    scan.spans.append(SourceSpan(SourceRange(start, title), .markup))
    if titleEnd < end { scan.spans.append(SourceSpan(SourceRange(titleEnd, end), .markup)) }
    var line = LineFactory.make(bytes, title, titleEnd, indent: 0, marks: marks)
    line.flags.insert(.bold)
    append(line)
    pending.insert(.blankBefore)
    return end
  }
}
