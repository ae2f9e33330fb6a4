import FrameworkModel
import SourceText
import TextReading

/// What the ranges of cells count in.
struct CellSource {
  let bytes: [UInt8]
  /// The lines of cells that somebody has divided already, by where the cells begin.
  var lines: [UInt32: [Line]] = [:]
}

/// The text of a cell as lines, and where they stand in the source.
struct CellText {
  /// What the lines count in: the source's bytes, or the cell's own.
  let bytes: [UInt8]
  let lines: [Line]
  /// The cell.
  let range: SourceRange
  /// Whether `bytes` are the source's, so that each line has a place of its own.
  let isVerbatim: Bool

  init(_ cell: Grid.Cell, in source: CellSource) {
    range = cell.range
    isVerbatim = cell.own == nil
    let bytes = cell.own ?? source.bytes
    self.bytes = bytes
    lines =
      source.lines[cell.range.start] ?? Self.lines(bytes, cell.own == nil ? cell.range.offsets : bytes.indices)
  }

  /// Divides into lines as the reader of text does. Marks without a text are none.
  private static func lines(_ bytes: [UInt8], _ range: Range<Int>) -> [Line] {
    var lines: [Line] = []
    var position = range.lowerBound
    var isApart = true
    while position < range.upperBound {
      var end = position
      while end < range.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      let start = Blanks.skip(bytes, position, end)
      if start < end {
        let line = LineFactory.make(bytes, start, Blanks.trim(bytes, start, end), indent: start - position)
        for piece in LineDivision.divide(line, bytes) where !piece.text.isEmpty {
          var piece = piece
          if isApart { piece.flags.insert(.blankBefore) }
          isApart = false
          lines.append(piece)
        }
      } else {
        isApart = true
      }
      position = end + 1
      if end + 1 < range.upperBound, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
    }
    return lines
  }

  /// The text on one line, without marks.
  var joined: String {
    var builder = TextBuilder(bytes)
    return builder.text(lines)
  }

  /// The text on one line, with the numbers and signs that lead it: `1 - Basic` names a level.
  var whole: String {
    var builder = TextBuilder(bytes)
    return lines.map { builder.text($0.whole) }.joined(separator: " ")
  }

  /// The words, folded.
  var words: [Words.Word] {
    var words: [Words.Word] = []
    for line in lines { words += Words(bytes, Int(line.text.start), Int(line.text.end)).list }
    return words
  }

  /// Where lines of the text stand in the source.
  func place(_ lines: ArraySlice<Line>) -> SourceRange {
    guard isVerbatim, let first = lines.first, let last = lines.last else { return range }
    return SourceRange(first.text.start, last.text.end)
  }

  /// An item of the cell: its lines, and whether it stands below the one before it.
  struct Item {
    var lines: Range<Int>
    var isNested: Bool
  }

  /// The items of the cell. People break lines in a cell by hand, so that each is an item, unless it goes on with the one
  /// before: it begins small, or has no mark among marked ones and stands further in.
  var items: [Item] {
    var items: [Item] = []
    let isMarked = lines.contains(where: \.isMarked)
    let first = lines.first { $0.isMarked }
    for (place, line) in lines.enumerated() {
      if place > 0, let last = items.indices.last, goesOn(line, behind: lines[place - 1], isMarked) {
        items[last].lines = items[last].lines.lowerBound..<place + 1
      } else {
        let isNested =
          isMarked && place > 0 && line.isMarked
          && (line.indent > (first?.indent ?? 0) + 1 || line.mark != lines[0].mark && Self.isBelow(line, lines[0]))
        items.append(Item(lines: place..<place + 1, isNested: isNested))
      }
    }
    return items
  }

  /// Whether a marked line belongs to the line without a mark, or with a number, that leads its list.
  private static func isBelow(_ line: Line, _ first: Line) -> Bool {
    switch first.mark {
    case .none: true
    case .number, .letter: line.mark != .number && line.mark != .letter
    default: line.mark == .letterO || line.mark == .circle
    }
  }

  private func goesOn(_ line: Line, behind before: Line, _ isMarked: Bool) -> Bool {
    if line.isMarked || line.flags.contains(.blankBefore) && !line.flags.contains(.startsLower) { return false }
    if before.flags.contains(.endsSentence) || before.flags.contains(.endsColon) { return false }
    return line.flags.contains(.startsLower) || (isMarked && line.indent > before.indent)
  }
}
