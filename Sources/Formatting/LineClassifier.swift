/// Tells what the lines of a Markdown page are, from the first to the last.
///
/// Follows CommonMark as far as layout needs it, and takes what is doubtful for text that no pass touches.
struct LineClassifier {
  private let texts: [[UInt8]]
  private var place = 0
  private var found: [MarkdownLine] = []
  private var isInList = false

  init(_ texts: [[UInt8]]) { self.texts = texts }

  /// All lines. Linear in the page.
  mutating func lines() -> [MarkdownLine] {
    takeFrontMatter()
    while place < texts.count {
      let line = MarkdownLine(.text, texts[place])
      if line.content.isEmpty {
        take(.blank)
      } else if let fence = MarkdownSyntax.fence(line.content) {
        leaveList(at: line)
        takeCode(fence)
      } else if line.content.starts(with: "<".utf8) || MarkdownSyntax.opensComment(line.content) {
        takeHTML()
      } else if !isInList, line.indentation >= 4, isBehindBlank {
        take(.verbatim)
      } else if isTable(line) {
        leaveList(at: line)
        takeTable()
      } else {
        takeText(line)
      }
    }
    return found
  }

  private var previous: MarkdownLine.Kind { found.last?.kind ?? .blank }

  private var isBehindBlank: Bool { previous == .blank || previous == .verbatim }

  private mutating func take(_ kind: MarkdownLine.Kind) {
    var line = MarkdownLine(kind, texts[place])
    line.isInList = isInList && kind != .blank
    found.append(line)
    place += 1
  }

  /// What stands at the margin behind a blank line is no part of the list above it.
  private mutating func leaveList(at line: MarkdownLine) {
    if line.indentation < 2, previous == .blank || line.content.first != nil && !isContinuation(line) {
      isInList = false
    }
  }

  /// Whether a line goes on with the paragraph of the item above it.
  private func isContinuation(_ line: MarkdownLine) -> Bool {
    isInList && (previous == .item || previous == .text || previous == .quote)
      && MarkdownSyntax.fence(line.content) == nil && line.content.first != UInt8(ascii: "|")
  }

  // MARK: - Blocks

  private mutating func takeFrontMatter() {
    guard let first = texts.first, MarkdownSyntax.isFrontMatterFence(first) else { return }
    guard let end = texts.dropFirst().firstIndex(where: MarkdownSyntax.isFrontMatterFence) else { return }
    while place <= end { take(.verbatim) }
  }

  private mutating func takeCode(_ fence: ArraySlice<UInt8>) {
    take(.verbatim)
    while place < texts.count {
      let content = MarkdownLine.trimmed(texts[place][...])
      take(.verbatim)
      if content.count >= fence.count, content.allSatisfy({ $0 == fence.first }) { return }
    }
  }

  /// To the end of a comment, else to the next blank line; code in tags to the tag that closes it.
  private mutating func takeHTML() {
    let content = MarkdownLine.trimmed(texts[place][...])
    let end: String? =
      MarkdownSyntax.opensComment(content) ? "-->" : MarkdownSyntax.codeTag(content).map { "</\($0)" }
    if let end {
      // What opens on this line may close on it.
      let isClosed = MarkdownSyntax.holds(content, end)
      take(.html)
      if isClosed { return }
      while place < texts.count {
        let closes = MarkdownSyntax.holds(texts[place][...], end)
        take(.html)
        if closes { return }
      }
      return
    }
    if MarkdownSyntax.isComment(content) { return take(.html) }
    while place < texts.count, !MarkdownLine.trimmed(texts[place][...]).isEmpty { take(.html) }
  }

  private func isTable(_ line: MarkdownLine) -> Bool {
    guard place + 1 < texts.count, let cells = TableRow(line.bytes), let dashes = TableRow(texts[place + 1]) else {
      return false
    }
    return dashes.isDashes && dashes.cells.count == cells.cells.count && !cells.isDashes
  }

  private mutating func takeTable() {
    take(.tableRow)
    take(.tableDashes)
    while place < texts.count, TableRow(texts[place]) != nil { take(.tableRow) }
  }

  private mutating func takeText(_ line: MarkdownLine) {
    let content = line.content
    let isBehindText = previous == .text && !(found.last?.isInList ?? false)
    if line.indentation <= 3, MarkdownSyntax.headingDepth(content) != nil {
      leaveList(at: line)
      if line.indentation < 2 { isInList = false }
      return take(.heading)
    }
    if isBehindText, line.indentation <= 3, MarkdownSyntax.isUnderline(content) { return take(.underline) }
    if MarkdownSyntax.isRule(content) {
      if line.indentation < 2 { isInList = false }
      return take(.rule)
    }
    if MarkdownSyntax.mark(content) != nil, isInList || line.indentation <= 3 {
      isInList = true
      return take(.item)
    }
    if content.first == UInt8(ascii: ">") {
      leaveList(at: line)
      return take(.quote)
    }
    if previous == .blank, line.indentation < 2 { isInList = false }
    take(.text)
  }
}
