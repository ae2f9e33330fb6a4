import SourceText

/// One line of a source as a report shows it: tabs expanded, controls replaced by a sign, cut to a width around the part
/// that matters, or wrapped by words.
///
/// Cost is bounded, whatever the line's length: only a window around the part is read.
struct ExcerptLine {
  /// The text to print.
  var text: String
  /// Blank cells to put before the first mark.
  var markIndent: Int
  /// Number of marks, at least one.
  var markCount: Int

  /// Whether rows of the same line in front of it are left out.
  var isBehindGap = false

  /// Cells of the longest excerpt.
  static let width = 100

  /// A line on one row.
  /// - Parameters:
  ///   - line: The line, counted from 0.
  ///   - part: What to mark; the share of it that stands on this line is marked.
  init(line: Int, of source: SourceFile, marking part: SourceRange) {
    self.init(Cells(line: line, of: source, marking: part))
  }

  /// A line on as many rows as it needs, each of at most `width` cells; of those that hold no part of what is marked none is
  /// shown, and of many the first two and the last.
  static func rows(line: Int, of source: SourceFile, marking part: SourceRange, width: Int) -> [ExcerptLine] {
    Cells(line: line, of: source, marking: part).rows(width: max(width, 20))
  }

  private init(_ cells: Cells) {
    self.init(
      cells: cells.cells, marked: (cells.marked.lowerBound, cells.marked.upperBound), isCutBefore: cells.isCutBefore,
      isCutBehind: cells.isCutBehind)
  }

  fileprivate init(text: String, markIndent: Int, markCount: Int, isBehindGap: Bool) {
    (self.text, self.markIndent, self.markCount) = (text, markIndent, markCount)
    self.isBehindGap = isBehindGap
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
}

/// The signs of a line around the part that is marked, each with its cells.
private struct Cells {
  private(set) var cells: [(text: String, width: Int)] = []
  /// The signs that are marked; empty where the mark stands behind the last.
  let marked: Range<Int>
  let isCutBefore: Bool
  let isCutBehind: Bool

  /// Bytes that are read before and behind the start of the part.
  private static let window = 600
  /// A mark on more rows than this is shown with its first two and its last.
  private static let shownRows = 4

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
    marked = (firstMarked ?? cells.count)..<(firstMarked == nil ? cells.count : lastMarked + 1)
    isCutBefore = from > lineStart
    isCutBehind = to < lineEnd
  }

  func rows(width: Int) -> [ExcerptLine] {
    let whole = cells.reduce(0) { $0 + $1.width }
    if whole <= width, !isCutBefore, !isCutBehind {
      return [row(cells.indices, isCutAtFront: false, isCutAtBack: false, isBehindGap: false)]
    }
    // Room for the signs that say that more stands in front and behind.
    var rows = wrapped(width: width - 2)
    let last = marked.isEmpty ? marked.lowerBound : marked.upperBound - 1
    let first = rows.lastIndex { $0.lowerBound <= marked.lowerBound } ?? 0
    let end = max(first, rows.lastIndex { $0.lowerBound <= last } ?? 0)
    let (before, behind) = (first > 0 || isCutBefore, end + 1 < rows.count || isCutBehind)
    rows = Array(rows[first...end])
    let isLong = rows.count > Self.shownRows
    let places = isLong ? [0, 1, rows.count - 1] : Array(rows.indices)
    return places.map { place in
      row(
        rows[place], isCutAtFront: place == 0 && before, isCutAtBack: place == rows.count - 1 && behind,
        isBehindGap: isLong && place == rows.count - 1)
    }
  }

  /// The signs of each row: as many words as fit, a longer word cut.
  private func wrapped(width: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    while start < cells.count {
      var (end, used) = (start, 0)
      while end < cells.count, used + cells[end].width <= width || end == start {
        used += cells[end].width
        end += 1
      }
      if end < cells.count, let blank = cells[start..<end].lastIndex(where: { $0.text == " " }), blank > start {
        end = blank + 1
      }
      rows.append(start..<end)
      start = end
    }
    return rows.isEmpty ? [0..<0] : rows
  }

  private func row(_ range: Range<Int>, isCutAtFront: Bool, isCutAtBack: Bool, isBehindGap: Bool) -> ExcerptLine {
    var range = range
    // The blank that a row is wrapped at is not shown.
    if range.upperBound < cells.count {
      while range.count > 1, cells[range.upperBound - 1].text == " " { range = range.dropLast() }
    }
    let mark = marked.clamped(to: range)
    let front = isCutAtFront ? "…" : ""
    let text = front + cells[range].map(\.text).joined() + (isCutAtBack ? "…" : "")
    let start = mark.isEmpty ? min(max(marked.lowerBound, range.lowerBound), range.upperBound) : mark.lowerBound
    return ExcerptLine(
      text: text, markIndent: front.count + cells[range.lowerBound..<start].reduce(0) { $0 + $1.width },
      markCount: max(1, cells[mark].reduce(0) { $0 + $1.width }), isBehindGap: isBehindGap)
  }

  private static func shown(_ character: Character, width: Int) -> String {
    if character == "\t" { return String(repeating: " ", count: width) }
    guard character.unicodeScalars.contains(where: TerminalCells.isShownAsSign) else { return String(character) }
    return String(
      String.UnicodeScalarView(
        character.unicodeScalars.map { TerminalCells.isShownAsSign($0) ? "\u{FFFD}" : $0 }))
  }
}
