import SourceText

/// One item of a run of lines: a list item with its wraps, a paragraph, a bare line.
public struct Item {
  /// Places in the run's lines.
  public var lines: Range<Int>
  public var mark: ListMark
  public var indent: Int
  /// Whether a blank line stands in front.
  public var isApart: Bool

  public init(lines: Range<Int>, mark: ListMark, indent: Int, isApart: Bool) {
    self.lines = lines
    self.mark = mark
    self.indent = indent
    self.isApart = isApart
  }
}

/// Groups the lines of a run (what stands between two headings) to items.
///
/// Marks divide a list. Without marks, blank lines divide; within a block of lines a line begins a new item where the line
/// before ends a sentence or this one begins with a capital, unless the sentences run across the lines: then it is prose.
public struct ItemGrouping {
  private let bytes: [UInt8]
  private let run: [Line]
  /// The longest line's length: where the text was wrapped, if it was.
  private let width: Int

  public static func items(_ run: [Line], _ bytes: [UInt8]) -> [Item] {
    var items: [Item] = []
    divide(run, bytes, into: &items)
    return items
  }

  /// The same, added to items.
  public static func divide(_ run: [Line], _ bytes: [UInt8], into items: inout [Item]) {
    guard run.count > 1 else {
      if let only = run.first {
        items.append(Item(lines: 0..<1, mark: only.mark, indent: Int(only.indent), isApart: true))
      }
      return
    }
    items.reserveCapacity(run.count)
    let marked = run.count(where: \.isMarked)
    guard marked < run.count else {
      for place in run.indices { items.append(item(run, place..<place + 1)) }
      return
    }
    let grouping = ItemGrouping(bytes: bytes, run: run, width: wrapWidth(run))
    if marked > 0 { grouping.divideMarked(into: &items) } else { grouping.divideUnmarked(into: &items) }
  }

  /// The length of the longest line that a wrap follows; of the longest line where none does.
  private static func wrapWidth(_ run: [Line]) -> Int {
    var wrapped = 0
    var longest = 0
    for (place, line) in run.enumerated() {
      longest = max(longest, line.text.count)
      if place + 1 < run.count, !run[place + 1].isMarked, run[place + 1].flags.contains(.startsLower) {
        wrapped = max(wrapped, line.text.count)
      }
    }
    return wrapped > 0 ? wrapped : longest
  }

  // MARK: With marks

  private func divideMarked(into items: inout [Item]) {
    let isWrapped = zip(run, run.dropFirst()).contains { before, line in
      line.flags.contains(.loneMark)
        || (!line.isMarked && line.flags.contains(.startsLower) && !before.flags.contains(.endsSentence))
    }
    for (place, line) in run.enumerated() {
      if place > 0, !line.isMarked, continues(place, isWrapped: isWrapped, items[items.count - 1]) {
        items[items.count - 1].lines = items[items.count - 1].lines.lowerBound..<place + 1
      } else {
        items.append(item(place..<place + 1))
      }
    }
  }

  /// Whether an unmarked line goes on with the item before it.
  private func continues(_ place: Int, isWrapped: Bool, _ item: Item) -> Bool {
    let line = run[place]
    let before = run[place - 1]
    if line.headingDepth > 0 || line.flags.contains(.cellBefore) || line.flags.contains(.bold) { return false }
    let isOpen = !before.flags.contains(.endsSentence) && !before.flags.contains(.endsColon)
    if line.flags.contains(.startsLower) { return isOpen || !line.flags.contains(.blankBefore) }
    if line.flags.contains(.blankBefore) { return isParagraph(line, of: item) && before.flags.contains(.endsSentence) }
    if run[item.lines.lowerBound].flags.contains(.loneMark) { return true }
    // As far in as the unmarked line that began the list: the next of its kind.
    if !run[0].isMarked, line.indent == run[0].indent, Int(line.indent) > item.indent, !isOpen,
      line.flags.contains(.startsUpper), item.mark != .none
    {
      return false
    }
    // Indented below its item's text.
    if item.mark != .none, Int(line.indent) > item.indent, isWrapped || isOpen { return true }
    // In wrapped text an open line goes on unless it is short.
    if isOpen {
      return isFull(before, next: line)
        || (isWrapped && (!line.flags.contains(.startsUpper) || before.text.count * 2 > width))
    }
    return isWrapped && before.text.count * 3 > width * 2
  }

  /// Whether a paragraph is one of a numbered item's own, as Markdown has it: a sentence as far in as the item's text.
  private func isParagraph(_ line: Line, of item: Item) -> Bool {
    item.mark == .number && Int(line.indent) >= item.indent + 3 && line.flags.contains(.endsSentence)
  }

  /// Whether the first word of `next` would not have fitted on the line before: then the break may be a wrap.
  private func isFull(_ line: Line, next: Line) -> Bool {
    var index = Int(next.text.start)
    let end = Int(next.text.end)
    while index < end, Blanks.length(bytes, index, end) == 0 { index += 1 }
    return line.text.count + 1 + index - Int(next.text.start) > width
  }

  private func item(_ lines: Range<Int>) -> Item { Self.item(run, lines) }

  private static func item(_ run: [Line], _ lines: Range<Int>) -> Item {
    let first = run[lines.lowerBound]
    return Item(
      lines: lines, mark: first.mark, indent: Int(first.indent),
      isApart: first.flags.contains(.blankBefore) || lines.lowerBound == 0)
  }

  // MARK: Without marks

  private func divideUnmarked(into items: inout [Item]) {
    var start = 0
    for place in 1..<run.count where beginsParagraph(place) {
      addParagraph(start..<place, to: &items)
      start = place
    }
    addParagraph(start..<run.count, to: &items)
  }

  /// A blank line in front, unless the sentence goes on behind it.
  private func beginsParagraph(_ place: Int) -> Bool {
    let line = run[place]
    guard line.flags.contains(.blankBefore) || line.flags.contains(.cellBefore) else { return false }
    let before = run[place - 1]
    return
      !(line.flags.contains(.startsLower) && !before.flags.contains(.endsSentence)
      && !before.flags.contains(.endsColon))
  }

  private func addParagraph(_ lines: Range<Int>, to items: inout [Item]) {
    if lines.count == 1 || isProse(lines) {
      items.append(item(lines))
      return
    }
    var start = lines.lowerBound
    for place in lines.dropFirst() where beginsItem(place) {
      items.append(item(start..<place))
      start = place
    }
    items.append(item(start..<lines.upperBound))
  }

  private func beginsItem(_ place: Int) -> Bool {
    let line = run[place]
    let before = run[place - 1]
    if line.flags.contains(.startsLower) || before.flags.contains(.endsColon) { return false }
    if line.flags.contains(.broken), line.flags.contains(.startsUpper) { return true }
    if before.flags.contains(.endsSentence) { return true }
    return line.flags.contains(.startsUpper) && !isFull(before, next: line)
  }

  /// Sentences that end within lines more often than at their ends run on: the lines are wraps of prose.
  private func isProse(_ lines: Range<Int>) -> Bool {
    var atEnd = 0
    var wraps = 0
    for place in lines.dropLast() {
      if run[place + 1].flags.contains(.startsLower) {
        wraps += 1
      } else if run[place].flags.contains(.endsSentence) {
        atEnd += 1
      }
    }
    guard wraps > 0 else { return false }
    var within = 0
    return lines.contains { place in
      within += sentencesWithin(run[place])
      return within > atEnd
    }
  }

  /// How many sentences end inside the line, in front of another.
  private func sentencesWithin(_ line: Line) -> Int {
    var count = 0
    let end = Int(line.text.end) - 2
    var index = Sentences.nextSign(bytes, Int(line.text.start) + 3, end)
    while index < end {
      if bytes[index + 1] == 0x20, bytes[index - 2] != 0x20, bytes[index - 2] != 0x2E {
        let next = bytes[index + 2] == 0x20 && index + 3 < end ? bytes[index + 3] : bytes[index + 2]
        if next.isUpperLetter { count += 1 }
      }
      index = Sentences.nextSign(bytes, index + 1, end)
    }
    return count
  }
}
