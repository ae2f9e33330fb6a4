import SourceText

/// One line of a source as a report shows it: tabs expanded, controls replaced by a sign, cut to a width around the part
/// that matters.
///
/// Cost is bounded, whatever the line's length: only a window around the part is read.
struct ExcerptLine {
  /// The text to print.
  var text: String
  /// Blank cells to put before the first mark.
  var markIndent: Int
  /// Number of marks, at least one.
  var markCount: Int

  /// Cells of the longest excerpt.
  static let width = 100
  /// Bytes that are read before and behind the start of the part.
  private static let window = 600

  /// - Parameters:
  ///   - line: The line, counted from 0.
  ///   - part: What to mark; the share of it that stands on this line is marked.
  init(line: Int, of source: SourceFile, marking part: SourceRange) {
    let starts = source.lines.starts
    let lineStart = Int(starts[line])
    var lineEnd = line + 1 < starts.count ? Int(starts[line + 1]) : source.bytes.count
    while lineEnd > lineStart, source.bytes[lineEnd - 1] == 0x0A || source.bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    let markStart = min(max(Int(part.start), lineStart), lineEnd)
    let markEnd = min(max(Int(part.end), markStart), lineEnd)

    var from = max(lineStart, markStart - Self.window)
    while from > lineStart, source.bytes[from] & 0xC0 == 0x80 { from -= 1 }
    var to = min(lineEnd, markStart + Self.window)
    while to < lineEnd, source.bytes[to] & 0xC0 == 0x80 { to += 1 }

    var cells: [(text: String, width: Int)] = []
    var offset = from
    var column = 0
    var firstMarked: Int?
    var lastMarked = 0
    for character in String(decoding: source.bytes[from..<to], as: UTF8.self) {
      let width = TerminalCells.width(of: character, at: column)
      let next = offset + character.utf8.count
      // A mark inside a character marks the whole of it.
      if next > markStart, offset < max(markEnd, markStart + 1) {
        if firstMarked == nil { firstMarked = cells.count }
        lastMarked = cells.count
      }
      cells.append((Self.shown(character, width: width), width))
      column += width
      offset = next
    }
    self.init(
      cells: cells, marked: (firstMarked ?? cells.count, firstMarked == nil ? cells.count : lastMarked + 1),
      isCutBefore: from > lineStart, isCutBehind: to < lineEnd)
  }

  private init(
    cells: [(text: String, width: Int)], marked: (from: Int, to: Int), isCutBefore: Bool, isCutBehind: Bool
  ) {
    // Show from the line's start when the mark fits; else from a little before the mark.
    var first = 0
    let before = cells[..<marked.from].reduce(0) { $0 + $1.width }
    let markWidth = cells[marked.from..<marked.to].reduce(0) { $0 + $1.width }
    if isCutBefore || before + min(markWidth, 40) > Self.width {
      var kept = 0
      first = marked.from
      while first > 0, kept + cells[first - 1].width <= 30 {
        first -= 1
        kept += cells[first].width
      }
    }
    var last = first
    var width = 0
    while last < cells.count, width + cells[last].width <= Self.width {
      width += cells[last].width
      last += 1
    }
    let isCutAtFront = isCutBefore || first > 0
    let isCutAtBack = isCutBehind || last < cells.count
    text = isCutAtFront ? "…" : ""
    for cell in cells[first..<last] { text += cell.text }
    if isCutAtBack { text += "…" }
    let shownMark = min(marked.from, last)..<min(marked.to, last)
    markIndent = (isCutAtFront ? 1 : 0) + cells[first..<shownMark.lowerBound].reduce(0) { $0 + $1.width }
    markCount = max(1, cells[shownMark].reduce(0) { $0 + $1.width })
  }

  private static func shown(_ character: Character, width: Int) -> String {
    if character == "\t" { return String(repeating: " ", count: width) }
    guard character.unicodeScalars.contains(where: TerminalCells.isShownAsSign) else { return String(character) }
    return String(
      String.UnicodeScalarView(
        character.unicodeScalars.map { TerminalCells.isShownAsSign($0) ? "\u{FFFD}" : $0 }))
  }
}
