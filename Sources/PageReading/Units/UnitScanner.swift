import FrameworkModel
import SourceText
import TextReading

/// Divides a page's lines and tables into units.
struct UnitScanner {
  private let bytes: [UInt8]
  private var builder: TextBuilder
  private(set) var units: [Unit] = []
  private let isStrict: Bool
  /// Lines that hints name begin units of their own.
  private let hinted: HintedLines

  /// The units of a page, in reading order: of a table row by row.
  static func units(
    _ lines: [Line], _ tables: [Table], _ bytes: [UInt8], isStrict: Bool = false, hinted: HintedLines = .none
  ) -> [Unit] {
    var scanner = UnitScanner(bytes, isStrict, hinted)
    scanner.units.reserveCapacity(lines.count)
    var run: [Line] = []
    for line in lines {
      if line.isTable {
        scanner.take(run: run)
        run = []
        scanner.take(tables[Int(line.table)], Int(line.table), line.flags)
      } else {
        run.append(scanner.withMark(scanner.withoutQuotes(scanner.withoutBars(line))))
      }
    }
    scanner.take(run: run)
    return scanner.units
  }

  private init(_ bytes: [UInt8], _ isStrict: Bool, _ hinted: HintedLines) {
    self.hinted = hinted
    self.bytes = bytes
    self.builder = TextBuilder(bytes)
    self.isStrict = isStrict
  }

  /// A line outside tables has no use for bars at its ends.
  private func withoutBars(_ line: Line) -> Line {
    var start = Int(line.text.start)
    var end = Int(line.text.end)
    guard start < end, bytes[start] == 0x7C || bytes[end - 1] == 0x7C else { return line }
    while start < end, bytes[start] == 0x7C { start = Blanks.skip(bytes, start + 1, end) }
    while end > start, bytes[end - 1] == 0x7C { end = Blanks.trim(bytes, start, end - 1) }
    guard start < end else { return line }
    var bare = LineFactory.make(bytes, start, end, indent: Int(line.indent))
    if line.isMarked { bare.mark = line.mark }
    if line.headingDepth > 0 { bare.headingDepth = line.headingDepth }
    bare.whole = line.whole
    bare.flags.formUnion(line.flags.intersection([.blankBefore, .cellBefore, .loneMark, .glued, .broken, .bold]))
    return bare
  }

  /// A line that is quoted as a whole, as lists in code are, stands for what its quotes hold.
  private func withoutQuotes(_ line: Line) -> Line {
    let start = Int(line.text.start)
    var end = Int(line.text.end)
    guard end - start > 4, bytes[start] == 0x22 else { return line }
    if bytes[end - 1] == 0x2C || bytes[end - 1] == 0x3B { end = Blanks.trim(bytes, start, end - 1) }
    guard bytes[end - 1] == 0x22, !bytes[(start + 1)..<(end - 1)].contains(0x22) else { return line }
    var bare = line
    LineFactory.finish(&bare, bytes, start + 1, end - 1)
    bare.flags.formUnion(line.flags.intersection([.blankBefore, .cellBefore, .loneMark, .glued, .broken]))
    return bare
  }

  /// A line with a rarer mark, told apart from its text.
  private func withMark(_ line: Line) -> Line {
    guard !line.isMarked || line.mark == .number, !line.text.isEmpty,
      let found = UnitMarks.find(bytes, Int(line.text.start), Int(line.text.end))
    else { return line }
    if line.isMarked, found.mark != .number { return line }
    var marked = line
    LineFactory.finish(&marked, bytes, found.textStart, Int(line.text.end))
    marked.flags.formUnion(line.flags.intersection([.blankBefore, .cellBefore, .loneMark, .glued, .broken, .bold]))
    marked.mark = found.mark
    marked.ordinal = Int32(found.ordinal)
    return marked
  }

  private mutating func take(_ table: Table, _ number: Int, _ flags: LineFlags) {
    let columns = table.columnCount
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        for (place, item) in grouped(cell.lines.map { withMark($0) }).enumerated() {
          var lines = item
          if place == 0 { lines[0].flags.insert(.blankBefore) }
          take(
            lines,
            in: Unit.Cell(
              table: number, row: row, column: column, rows: table.rows.count, columns: columns, line: place,
              isHeader: row == 0 && table.hasHeader))
        }
      }
    }
  }

  /// Lines outside tables: what a wrap divides is joined, except across lines that can only be headings.
  private mutating func take(run: [Line]) {
    var start = 0
    for place in run.indices {
      guard standsAlone(run[place]) else { continue }
      group(run[start..<place])
      take([run[place]], in: nil)
      start = place + 1
    }
    group(run[start...])
  }

  private mutating func group(_ run: ArraySlice<Line>) {
    for lines in grouped(Array(run)) { take(lines, in: nil) }
  }

  /// Lines joined to items: as the width of the wraps tells, or, strictly, only where a sentence plainly goes on.
  private func grouped(_ run: [Line]) -> [[Line]] {
    if !isStrict { return ItemGrouping.items(run, bytes).map { Array(run[$0.lines]) } }
    var items: [[Line]] = []
    let areItems = areItems(run)
    for (place, line) in run.enumerated() {
      if let last = items.last?.last, !line.isMarked, line.headingDepth == 0, !line.flags.contains(.bold),
        line.flags.contains(.startsLower), !last.flags.contains(.endsSentence), !last.flags.contains(.endsColon),
        !areItems[place], mayGoOn(line, behind: last)
      {
        items[items.count - 1].append(line)
      } else {
        items.append([line])
      }
    }
    return items
  }

  /// For each line whether it is one of a list whose items begin with small letters: of five lines at least, with no blank line or
  /// mark between, of which most begin so, few hold a sentence's end, and many are far shorter than the widest.
  private func areItems(_ run: [Line]) -> [Bool] {
    var areItems: [Bool] = []
    areItems.reserveCapacity(run.count)
    var start = 0
    for place in run.indices {
      let isLast = place + 1 == run.count
      guard isLast || run[place + 1].flags.contains(.blankBefore) || run[place + 1].isMarked else { continue }
      let lines = run[start...place]
      let widest = lines.reduce(0) { max($0, $1.text.count) }
      let isList =
        lines.count >= 5 && lines.count { $0.flags.contains(.startsLower) } * 5 >= lines.count * 4
        && lines.count { $0.text.count * 2 < widest } * 4 >= lines.count
        && lines.count { Sentences.divide(bytes, $0.text).count > 1 } * 8 <= lines.count
      areItems += Array(repeating: isList, count: lines.count)
      start = place + 1
    }
    return areItems
  }

  /// Whether hints leave it open that a line goes on with the one in front of it.
  private func mayGoOn(_ line: Line, behind last: Line) -> Bool {
    hinted.hint(at: Int(line.text.start)) == nil
      && !(hinted.hint(at: Int(last.text.start))?.meaning.standsAlone ?? false)
  }

  private func standsAlone(_ line: Line) -> Bool {
    if line.headingDepth > 0 || line.flags.contains(.term) { return true }
    if line.flags.contains(.bold), !line.isMarked { return true }
    if LevelHeading.match(bytes, line.text) != nil { return true }
    guard line.text.count <= 60, !line.isMarked else { return false }
    return SectionHeading.match(bytes, line.text, .standard).map { $0.contentStart == nil } ?? false
  }

  private mutating func take(_ lines: [Line], in cell: Unit.Cell?) {
    let line = lines[0]
    let last = lines[lines.count - 1]
    guard !line.text.isEmpty else { return }
    let whole = SourceRange(Int(line.whole.start), Int(last.whole.end))
    var unit = Unit(
      text: SourceRange(Int(line.text.start), Int(last.text.end)), whole: whole,
      words: lines.count == 1 ? builder.text(line) : builder.text(lines))
    unit.lineCount = lines.count
    unit.mark = line.mark
    unit.ordinal = Int(line.ordinal)
    unit.indent = Int(line.indent)
    unit.headingDepth = Int(line.headingDepth)
    unit.flags = line.flags
    unit.flags.subtract([.endsSentence, .endsColon])
    unit.flags.formUnion(last.flags.intersection([.endsSentence, .endsColon]))
    unit.cell = cell
    guard !unit.words.isEmpty else { return }
    guard let cut = TitleCut.find(bytes, line.text, isBold: line.flags.contains(.bold)) else {
      units.append(unit)
      return
    }
    var title = unit
    var rest = unit
    title.text = cut.title
    title.whole = SourceRange(Int(line.whole.start), Int(cut.rest.start))
    title.words = builder.text(cut.title)
    title.part = .title
    title.separator = cut.separator
    if cut.isEmphasized { title.flags.insert(.bold) }
    title.flags.subtract([.endsSentence, .endsColon])
    var restLines = lines
    restLines[0].text = cut.rest
    restLines[0].flags.insert(.special)
    rest.text = SourceRange(Int(cut.rest.start), Int(last.text.end))
    rest.whole = SourceRange(Int(cut.rest.start), Int(last.whole.end))
    rest.words = builder.text(restLines)
    rest.part = .rest
    rest.separator = cut.separator
    rest.mark = .none
    rest.ordinal = -1
    rest.flags.subtract([.blankBefore, .cellBefore, .startsUpper, .startsLower, .bold])
    rest.flags.formUnion(
      LineFactory.look(bytes, Int(cut.rest.start), Int(cut.rest.end)).intersection([
        .startsUpper, .startsLower,
      ]))
    guard !title.words.isEmpty, !rest.words.isEmpty else {
      units.append(unit)
      return
    }
    units.append(title)
    units.append(rest)
  }
}

/// Where a line may be divided into a title and the text behind it.
///
/// It proposes only: the reading may take both parts for one text.
struct TitleCut {
  var title: SourceRange
  var rest: SourceRange
  var separator: Unit.Separator
  var isEmphasized = false

  private static let longestTitle = 90

  static func find(_ bytes: [UInt8], _ text: SourceRange, isBold: Bool) -> TitleCut? {
    let (start, end) = (Int(text.start), Int(text.end))
    guard end - start > 4 else { return nil }
    return emphasized(bytes, start, end) ?? glued(bytes, start, end) ?? separated(bytes, start, end)
      ?? capitals(bytes, start, end)
  }

  /// `**Title:** text`, `<b>Title</b> text`.
  private static func emphasized(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TitleCut? {
    let sign = bytes[start]
    var inner: Range<Int>?
    var behind = start
    if sign == 0x2A || sign == 0x5F {
      let width = bytes[start + 1] == sign ? 2 : 1
      var index = start + width
      while index < min(end, start + longestTitle + 4) {
        if bytes[index] == sign, width == 1 || (index + 1 < end && bytes[index + 1] == sign) {
          inner = start + width..<index
          behind = index + width
          break
        }
        index += 1
      }
    } else if sign == 0x3C, let open = Tag.parse(bytes, start, end), open.isInline, !open.isClosing {
      var index = open.end
      while index < min(end, open.end + longestTitle + 30) {
        if bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end), tag.name == open.name, tag.isClosing {
          inner = open.end..<index
          behind = tag.end
          break
        }
        index += 1
      }
    }
    guard let inner, behind < end else { return nil }
    var stop = Blanks.trim(bytes, inner.lowerBound, inner.upperBound)
    var hasColon = false
    while stop > inner.lowerBound, bytes[stop - 1] == 0x3A || bytes[stop - 1] == 0x2E {
      hasColon = hasColon || bytes[stop - 1] == 0x3A
      stop -= 1
    }
    let rest = skipSigns(bytes, behind, end)
    hasColon = hasColon || bytes[behind..<rest].contains(0x3A)
    guard stop > inner.lowerBound, rest < end, holdsLetter(bytes, rest, end) else { return nil }
    return TitleCut(
      title: SourceRange(Blanks.skip(bytes, inner.lowerBound, stop), stop), rest: SourceRange(rest, end),
      separator: hasColon ? .emphasizedColon : .emphasis, isEmphasized: true)
  }

  /// `Level 5Takes the lead`: a digit with a capital behind it, within the first words.
  private static func glued(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TitleCut? {
    var index = start + 1
    var words = 0
    while index + 2 < min(end, start + 40) {
      if bytes[index - 1] == 0x20 { words += 1 }
      if bytes[index].isDigit, bytes[index + 1].isUpperLetter, bytes[index + 2].isLowerLetter, words >= 1, words <= 3,
        bytes[start].isLetter
      {
        return TitleCut(
          title: SourceRange(start, index + 1), rest: SourceRange(index + 1, end), separator: .glued)
      }
      index += 1
    }
    return nil
  }

  /// `Title: text`, `Title – text`; a title of ten words at most without a sentence's end.
  private static func separated(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TitleCut? {
    var index = start
    var words = 0
    var first: TitleCut?
    while index < min(end, start + longestTitle), words <= 10 {
      let byte = bytes[index]
      if byte == 0x20 { words += 1 }
      if byte == 0x2E || byte == 0x3F || byte == 0x21, index + 1 < end, bytes[index + 1] == 0x20, index - start > 4,
        !bytes[index - 1].isDigit
      {
        break
      }
      if byte == 0x3C, let tag = Tag.parse(bytes, index, end) {
        index = tag.end
        continue
      }
      var cut: (end: Int, next: Int, separator: Unit.Separator)?
      if byte == 0x3A, index + 1 < end, bytes[index + 1] != 0x2F, !bytes[index + 1].isDigit {
        cut = (index, index + 1, .colon)
      } else if byte == 0x2D, index > start, bytes[index - 1] == 0x20, index + 1 < end, bytes[index + 1] == 0x20 {
        cut = (index, index + 1, .dash)
      } else if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94, index > start,
        bytes[index + 2] == 0x94 || bytes[index - 1] == 0x20 || (index + 3 < end && bytes[index + 3] == 0x20)
      {
        cut = (index, index + 3, .dash)
      }
      if let cut {
        let stop = Blanks.trim(bytes, start, cut.end)
        let rest = skipSigns(bytes, cut.next, end)
        guard stop > start, rest < end, holdsLetter(bytes, rest, end) else {
          index += 1
          continue
        }
        let found = TitleCut(title: SourceRange(start, stop), rest: SourceRange(rest, end), separator: cut.separator)
        if first == nil {
          // `Level 1 - Name: text`: the later sign divides where a number stands in front of the first.
          guard cut.separator == .dash || bytes[start..<stop].contains(where: \.isDigit), words <= 3,
            bytes[start..<stop].contains(where: \.isDigit)
          else { return found }
          first = found
        } else {
          return found.rest.count > 20 ? found : first
        }
      }
      index += 1
    }
    return first
  }

  /// `WORKING WITH OTHERS Shares what is known.`
  private static func capitals(_ bytes: [UInt8], _ start: Int, _ end: Int) -> TitleCut? {
    guard bytes[start].isUpperLetter, start + 1 < end, bytes[start + 1].isUpperLetter else { return nil }
    var index = start
    var wordStart = start
    while index < min(end, start + longestTitle) {
      if bytes[index] == 0x20 { wordStart = index + 1 }
      if bytes[index].isLowerLetter { break }
      index += 1
    }
    guard index < end, bytes[index].isLowerLetter, index - wordStart == 1, wordStart - start >= 6, end - wordStart > 20
    else { return nil }
    return TitleCut(
      title: SourceRange(start, Blanks.trim(bytes, start, wordStart)), rest: SourceRange(wordStart, end),
      separator: .capitals)
  }

  private static func skipSigns(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let blank = Blanks.length(bytes, index, end)
      if blank > 0 {
        index += blank
      } else if bytes[index] == 0x3A || bytes[index] == 0x2D || bytes[index] == 0x2E {
        index += 1
      } else if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80,
        bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
      {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  private static func holdsLetter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].contains { $0.isLetter || $0 >= 0xC3 }
  }
}
