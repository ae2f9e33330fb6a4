import FrameworkModel
import SourceText
import TextReading

/// Divides a web page, or a part of one, into lines and tables as a browser would lay it out.
struct HTMLScanner: ~Copyable {
  let bytes: [UInt8]
  let end: Int
  var scan = LineScan()
  /// Marks of list items beyond those that Rung knows.
  private var marks: [[UInt8]] = []
  var pending: LineFlags = .blankBefore
  /// The text being gathered: its first byte and behind its last; nil between lines.
  var text: (start: Int, end: Int)?
  private var headingDepth = 0
  var lists: [(isOrdered: Bool, count: Int, deeper: Int)] = []
  var openItem: (mark: ListMark, ordinal: Int)?
  /// How deep the list is that a paragraph of Word's belongs to; 0 for none.
  var wordDepth = 0
  private var isInTerm = false
  private var navigationDepth = 0
  var tables: [TableFrame] = []
  /// Tables that are open below the deepest.
  var flatTables = 0

  private init(_ bytes: [UInt8], _ end: Int) {
    self.bytes = bytes
    self.end = end
  }

  /// Scans a range of a source. Linear.
  static func scan(_ bytes: [UInt8], _ start: Int, _ end: Int, marks: [[UInt8]] = []) -> LineScan {
    var scanner = HTMLScanner(bytes, end)
    scanner.marks = marks
    scanner.run(start)
    return scanner.scan
  }

  private mutating func run(_ start: Int) {
    var index = start
    while index < end {
      if bytes[index] == 0x3C {
        if let commentEnd = Self.comment(bytes, index, end) {
          flush()
          scan.spans.append(SourceSpan(SourceRange(index, commentEnd), .comment))
          index = commentEnd
          continue
        }
        if let tag = Tag.parse(bytes, index, end) {
          index = take(tag)
          continue
        }
      }
      if bytes[index].isBlank {
        index += 1
        continue
      }
      text = (text?.start ?? index, index + 1)
      index += 1
    }
    flush()
    flatTables = 0
    while !tables.isEmpty { closeTable(end) }
  }

  /// Acts on a tag; returns where to go on.
  private mutating func take(_ tag: Tag) -> Int {
    if tag.name.isSilent, !tag.isClosing {
      flush()
      let silentEnd = tag.isWholeElement(bytes) ? tag.end : Self.endOfElement(bytes, tag, end)
      scan.spans.append(SourceSpan(SourceRange(tag.start, silentEnd), .comment))
      return silentEnd
    }
    if tag.isInline {
      // Inside a line a tag belongs to the line's range; a tag in front of one begins it, so that emphasis is seen.
      if tag.name == .img || tag.name == .input || tag.name == .button || (text == nil && tag.isClosing) {
        if text == nil { mark(tag) } else { text?.end = tag.end }
      } else {
        text = (text?.start ?? tag.start, tag.end)
      }
      return tag.end
    }
    flush()
    mark(tag)
    pending.insert(tag.name == .br ? .broken : .blankBefore)
    wordDepth = 0
    block(tag)
    return tag.name == .p && !tag.isClosing ? takeWordItem(tag) : tag.end
  }

  private mutating func mark(_ tag: Tag) {
    scan.spans.append(SourceSpan(SourceRange(tag.start, tag.end), .markup))
  }

  private mutating func block(_ tag: Tag) {
    let depth = tag.name.headingDepth
    if depth > 0 {
      headingDepth = tag.isClosing ? 0 : depth
      return
    }
    if tag.name.isNavigation {
      navigationDepth = max(0, navigationDepth + (tag.isClosing ? -1 : 1))
      return
    }
    switch tag.name {
    case .ul, .ol:
      if tag.isClosing { _ = lists.popLast() } else { lists.append((tag.name == .ol, 0, googleDepth(tag))) }
      openItem = nil
    case .li:
      openItem = nil
      guard !tag.isClosing else { return }
      if lists.isEmpty { lists.append((false, 0, 0)) }
      lists[lists.count - 1].count += 1
      openItem = lists[lists.count - 1].isOrdered ? (.number, lists[lists.count - 1].count) : (.tag, -1)
    case .dt:
      isInTerm = !tag.isClosing
    case .dd, .dl:
      isInTerm = false
    case .hr:
      pending.insert(.cellBefore)
    case .table:
      if tag.isClosing { closeTable(tag.end) } else { openTable(tag.start) }
    case .tr, .thead, .tbody, .tfoot:
      guard flatTables == 0 else { return }
      closeRow()
    case .td, .th:
      guard flatTables == 0 else { return }
      closeCell()
      guard !tag.isClosing, !tables.isEmpty else { return }
      tables[tables.count - 1].openCell(tag, bytes, lines: scan.lines.count)
    default:
      break
    }
  }

  // MARK: Lines

  private mutating func flush() {
    guard let gathered = text else { return }
    text = nil
    let start = Blanks.skip(bytes, gathered.start, gathered.end)
    let stop = Blanks.trim(bytes, start, gathered.end)
    guard start < stop, holdsText(start, stop) else {
      if gathered.start < gathered.end {
        scan.spans.append(SourceSpan(SourceRange(gathered.start, gathered.end), .markup))
      }
      return
    }
    if start > gathered.start { scan.spans.append(SourceSpan(SourceRange(gathered.start, start), .markup)) }
    guard navigationDepth == 0 else {
      scan.spans += NoiseSpans.spans(bytes, SourceRange(start, stop), .chrome)
      return
    }
    let depth = lists.count + (lists.last?.deeper ?? 0) + wordDepth
    let line = LineFactory.make(bytes, start, stop, indent: depth * 2, marks: marks)
    if StruckText.isWhole(line, bytes) {
      scan.spans.append(SourceSpan(SourceRange(start, stop), .comment))
      return
    }
    append(line)
  }

  mutating func append(_ line: Line) {
    var line = line
    if headingDepth > 0 { line.headingDepth = UInt8(headingDepth) }
    if let item = openItem {
      if !line.isMarked || line.mark == .number {
        line.mark = item.mark
        line.ordinal = max(line.ordinal, Int32(item.ordinal))
      }
      openItem = nil
    }
    line.flags.formUnion(pending)
    pending = []
    if isInTerm { line.flags.insert(.term) }
    if !tables.isEmpty, headingDepth > 0 { tables[tables.count - 1].isLayout = true }
    for piece in LineDivision.divide(line, bytes) { scan.lines.append(piece) }
  }

  /// Whether anything but tags and blanks stands in the range.
  private func holdsText(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      if bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end) {
        index = tag.end
        continue
      }
      let blank = Blanks.length(bytes, index, end)
      if blank == 0 { return true }
      index += blank
    }
    return false
  }

  // MARK: Elements

  /// Behind a comment or declaration (`<!-- … -->`, `<!doctype …>`, `<?xml … ?>`) that begins at `start`.
  static func comment(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard start + 2 < end, bytes[start] == 0x3C, bytes[start + 1] == 0x21 || bytes[start + 1] == 0x3F else {
      return nil
    }
    if start + 3 < end, bytes[start + 2] == 0x2D, bytes[start + 3] == 0x2D {
      var index = start + 4
      while index + 2 < end {
        if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
        index += 1
      }
      // A comment that never ends holds all that is left.
      return end
    }
    guard bytes[start + 1] == 0x3F || bytes[start + 2].isLetter else { return nil }
    var index = start + 2
    while index < min(end, start + 4096) {
      if bytes[index] == 0x3E { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Behind the closing tag of an element; the end of the source where it is never closed.
  static func endOfElement(_ bytes: [UInt8], _ open: Tag, _ end: Int) -> Int {
    var depth = 1
    var index = open.end
    while index < end {
      if bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end), tag.name == open.name {
        depth += tag.isClosing ? -1 : 1
        if depth == 0 { return tag.end }
        index = tag.end
      } else {
        index += 1
      }
    }
    return end
  }
}
