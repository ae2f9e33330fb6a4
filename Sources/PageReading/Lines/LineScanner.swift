import FrameworkModel
import SourceText
import TextReading

/// Divides plain text and Markdown into lines and tables.
struct LineScanner: ~Copyable {
  let bytes: [UInt8]
  var scan = LineScan()
  /// What stands between the line before and the next one.
  var pending: LineFlags = .blankBefore
  /// A mark that stood alone on its line and waits for its text.
  private var loneMark: (mark: ListMark, range: SourceRange, indent: UInt16)?

  /// Marks of list items beyond those that Rung knows.
  let marks: [[UInt8]]

  init(_ bytes: [UInt8], marks: [[UInt8]] = []) {
    self.bytes = bytes
    self.marks = marks
    scan.lines.reserveCapacity(bytes.count / 32)
  }

  /// Scans the bytes of a range. Linear.
  static func scan(_ bytes: [UInt8], from start: Int = 0, marks: [[UInt8]] = []) -> LineScan {
    var scanner = LineScanner(bytes, marks: marks)
    scanner.run(start)
    return scanner.scan
  }

  private mutating func run(_ from: Int) {
    var position = from
    while position < bytes.count {
      if bytes[position] == 0x0A {
        pending.insert(.blankBefore)
        position += 1
        continue
      }
      let lineEnd = bytes.first(of: 0x0A, or: 0x0D, from: position, below: bytes.count)
      let start = Blanks.skip(bytes, position, lineEnd)
      if start < lineEnd {
        let end = Blanks.trim(bytes, start, lineEnd)
        if let comment = Comments.trailing(bytes, start, end) {
          position = take(start, Blanks.trim(bytes, start, comment.lowerBound), position..<lineEnd)
          // A table has taken the line as its own.
          if position == lineEnd { scan.spans.append(SourceSpan(SourceRange(comment.lowerBound, end), .comment)) }
        } else {
          position = take(start, end, position..<lineEnd)
        }
      } else {
        pending.insert(.blankBefore)
        position = lineEnd
      }
      position = behindBreak(position)
    }
    flushLoneMark()
  }

  /// Takes one line that is not blank, or a table that begins there; returns where to go on.
  private mutating func take(_ start: Int, _ end: Int, _ line: Range<Int>) -> Int {
    switch bytes[start] {
    case 0x7C:
      if isBars(start, end) {
        scan.spans.append(SourceSpan(SourceRange(start, end), .tableRule))
        pending.formUnion([.blankBefore, .cellBefore])
        flushLoneMark()
        return line.upperBound
      }
      if let next = takeTable(start) { return next }
    case 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x23, 0x60, 0x2B:
      if isRule(start, end) {
        takeRule(start, end)
        return line.upperBound
      }
    case 0x3C:
      if let next = takeMarkup(start, end) { return next }
    case 0x21, 0x3A, 0x5B:
      if let next = takeReference(start, end) { return next }
    default:
      break
    }
    if holdsCellSign(start, end), let next = takeTable(start) { return next }
    takeText(start, end, indent: columns(line.lowerBound, start))
    return line.upperBound
  }

  private mutating func takeText(_ start: Int, _ end: Int, indent: Int) {
    var line = LineFactory.make(bytes, start, end, indent: indent, marks: marks)
    if line.isMarked, end - start <= 12, isDashedNumber(start, end) {
      // `- 8 -` is a page's number, not an item.
      line.mark = .none
      line.text = line.whole
    }
    if StruckText.isWhole(line, bytes) {
      scan.spans.append(SourceSpan(SourceRange(start, end), .comment))
      return
    }
    if line.text.isEmpty, line.isMarked {
      flushLoneMark()
      loneMark = (line.mark, line.whole, line.indent)
      return
    }
    takeLoneMark(&line)
    append(line)
  }

  /// Gives a line the mark that stood alone above it.
  private mutating func takeLoneMark(_ line: inout Line) {
    guard let lone = loneMark else { return }
    loneMark = nil
    scan.spans.append(SourceSpan(lone.range, .mark))
    guard !line.isMarked else { return }
    line.mark = lone.mark
    line.indent = lone.indent
    line.flags.insert(.loneMark)
  }

  mutating func append(_ line: Line) {
    let parts = LineDivision.mayDivide(line) ? LineDivision.parts(line, bytes) : []
    if parts.isEmpty { appendWhole(line) }
    for part in parts { appendWhole(part) }
  }

  mutating func appendWhole(_ line: Line) {
    var line = line
    line.flags.formUnion(pending)
    pending = []
    scan.lines.append(line)
  }

  /// Digits with dashes on both sides.
  private func isDashedNumber(_ start: Int, _ end: Int) -> Bool {
    var digits = 0
    for index in start..<end {
      if bytes[index].isDigit {
        digits += 1
      } else if bytes[index] < 0x80, bytes[index] != 0x2D, bytes[index] != 0x20 {
        return false
      }
    }
    return digits > 0 && !bytes[end - 1].isDigit
  }

  /// A mark with nothing behind it up to the next mark, cell or end is a mark all the same.
  mutating func flushLoneMark() {
    guard let lone = loneMark else { return }
    scan.spans.append(SourceSpan(lone.range, .mark))
    loneMark = nil
  }

  // MARK: Rules and bars

  private func isBars(_ start: Int, _ end: Int) -> Bool {
    (start..<end).allSatisfy { bytes[$0] == 0x7C || bytes[$0] == 0x20 || bytes[$0] == 0x09 }
  }

  /// A line of nothing but three or more of one sign: `---`, `===`, `* * *`, a code fence.
  private func isRule(_ start: Int, _ end: Int) -> Bool {
    let sign = bytes[start]
    var count = 0
    for index in start..<end {
      if bytes[index] == sign { count += 1 } else if bytes[index] != 0x20 { return sign == 0x60 && count >= 3 }
    }
    return count >= 3
  }

  /// A rule below a short line makes that line a heading, as in Markdown.
  private mutating func takeRule(_ start: Int, _ end: Int) {
    scan.spans.append(SourceSpan(SourceRange(start, end), .tableRule))
    let sign = bytes[start]
    if sign == 0x3D || sign == 0x2D, bytes[start..<end].allSatisfy({ $0 == sign }), !pending.contains(.blankBefore),
      let last = scan.lines.last,
      !last.isMarked, !last.isTable, last.headingDepth == 0, last.text.count <= 80, !last.flags.contains(.endsSentence),
      isDirectlyAbove(last, start)
    {
      scan.lines[scan.lines.count - 1].headingDepth = sign == 0x3D ? 1 : 2
    }
    pending.formUnion([.blankBefore, .cellBefore])
  }

  private func isDirectlyAbove(_ line: Line, _ start: Int) -> Bool {
    bytes[Int(line.whole.end)..<start].count(where: { $0 == 0x0A }) <= 1
  }

  // MARK: Tables

  private func holdsCellSign(_ start: Int, _ end: Int) -> Bool {
    let index = bytes.first(of: 0x7C, or: 0x09, from: start, below: end)
    guard index < end else { return false }
    // A tab behind a list mark is a blank.
    return bytes[index] == 0x7C
      || ListMarks.find(bytes, start, end).map { index >= $0.textStart || $0.isTabbed } ?? true
  }

  private mutating func takeTable(_ start: Int) -> Int? {
    guard let found = TableScanner.table(bytes, start) else { return nil }
    flushLoneMark()
    var line = Line(text: SourceRange(start, start), whole: found.table.whole)
    line.table = Int32(scan.tables.count)
    line.flags = pending
    scan.tables.append(found.table)
    scan.spans += found.spans
    scan.lines.append(line)
    pending = .blankBefore
    for range in found.interruptions { takeText(range.lowerBound, range.upperBound, indent: 0) }
    return found.end
  }

  // MARK: Physical lines

  private func behindBreak(_ index: Int) -> Int {
    guard index < bytes.count else { return index }
    if bytes[index] == 0x0A { return index + 1 }
    if bytes[index] == 0x0D { return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1 }
    return index
  }

  /// The width of the white space in front of a line; a tab goes to the next multiple of four.
  private func columns(_ lineStart: Int, _ start: Int) -> Int {
    var width = 0
    var index = lineStart
    while index < start {
      let length = Blanks.length(bytes, index, start)
      width = bytes[index] == 0x09 ? (width / 4 + 1) * 4 : width + 1
      index += max(length, 1)
    }
    return width
  }
}
