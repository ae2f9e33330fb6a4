import SourceText

/// Divides a line where a tag breaks it, or where a page that lost its line breaks shows its headings and marks.
public enum LineDivision {
  /// The parts of a line; itself alone where nothing divides it.
  public static func divide(_ line: Line, _ bytes: [UInt8]) -> [Line] {
    let parts = parts(line, bytes)
    return parts.isEmpty ? [line] : parts
  }

  /// The parts of a line; none where nothing divides it.
  public static func parts(_ line: Line, _ bytes: [UInt8]) -> [Line] {
    if line.flags.contains(.tagged) {
      let points = breaks(bytes, line.text)
      if !points.isEmpty {
        return cut(line, bytes, points).enumerated().flatMap { place, piece in
          var piece = piece
          if place > 0 { piece.flags.insert(.broken) }
          let parts = divideGlued(piece, bytes)
          return parts.isEmpty ? [piece] : parts
        }
      }
    }
    return divideGlued(line, bytes)
  }

  /// The longest text that may not hold more than its page's line breaks show.
  public static let longest = 160

  /// Whether a line may have to be divided; most lines need no closer look.
  @inline(__always)
  public static func mayDivide(_ line: Line) -> Bool {
    line.text.count > longest || !line.flags.isDisjoint(with: [.tagged, .endsColon])
      || (line.mark == .bullet && line.flags.contains(.special))
  }

  private static func divideGlued(_ line: Line, _ bytes: [UInt8]) -> [Line] {
    if line.flags.contains(.endsColon), let point = trailingHeading(bytes, line.text) {
      return cut(line, bytes, [(point, point)])
    }
    let items = bullets(line, bytes)
    if !items.isEmpty { return cut(line, bytes, items.map { ($0, $0) }) }
    guard line.text.count > longest else { return [] }
    let points = GluedPage.points(bytes, line.text)
    return points.isEmpty ? [] : cut(line, bytes, points)
  }

  /// Where more items begin on the line of an item: `•Answers. •Asks.`
  private static func bullets(_ line: Line, _ bytes: [UInt8]) -> [Int] {
    guard line.mark == .bullet, line.whole.start < line.text.start else { return [] }
    let start = Int(line.whole.start)
    guard bytes[start] == 0xE2, start + 3 <= Int(line.text.start) else { return [] }
    let mark = Array(bytes[start..<start + 3])
    var places: [Int] = []
    var index = Int(line.text.start) + 1
    while index + 3 < Int(line.text.end) {
      if bytes[index] == mark[0], bytes[index - 1] == 0x20, bytes[index..<index + 3].elementsEqual(mark) {
        places.append(index)
      }
      index += 1
    }
    return places
  }

  /// Where a known heading stands behind the last sentence of a line: `… with others. Key Behaviors:`
  private static func trailingHeading(_ bytes: [UInt8], _ text: SourceRange) -> Int? {
    var index = Int(text.end) - 2
    while index > Int(text.start) + 1 {
      let byte = bytes[index]
      if byte == 0x20, bytes[index - 1] == 0x2E || bytes[index - 1] == 0x3F || bytes[index - 1] == 0x21 {
        let rest = SourceRange(index + 1, Int(text.end))
        let heading = bytes[index + 1].isUpperLetter ? SectionHeading.match(bytes, rest, .standard) : nil
        return heading.map { $0.contentStart == nil } ?? false ? index + 1 : nil
      }
      if Int(text.end) - index > 60 { return nil }
      index -= 1
    }
    return nil
  }

  /// Where tags break the line: behind `<br>`, in front of `<li>`, `<p>` and headings. A point is the end of one part and the
  /// start of the next.
  private static func breaks(_ bytes: [UInt8], _ text: SourceRange) -> [(Int, Int)] {
    var points: [(Int, Int)] = []
    var index = Int(text.start)
    let end = Int(text.end)
    while index < end {
      guard bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end) else {
        index += 1
        continue
      }
      switch tag.name {
      case .br where index > Int(text.start): points.append((tag.start, tag.end))
      case .li where index > Int(text.start) && !tag.isClosing: points.append((tag.start, tag.end))
      case .p where index > Int(text.start) && !tag.isClosing: points.append((tag.start, tag.end))
      default: break
      }
      index = tag.end
    }
    return points
  }

  private static func cut(_ line: Line, _ bytes: [UInt8], _ points: [(end: Int, start: Int)]) -> [Line] {
    var pieces: [Line] = []
    var start = Int(line.text.start)
    let ends = points.map(\.end) + [Int(line.text.end)]
    let starts = points.map(\.start) + [Int(line.text.end)]
    for (end, next) in zip(ends, starts) {
      let from = Blanks.skip(bytes, start, end)
      let to = Blanks.trim(bytes, from, end)
      if from < to { pieces.append(piece(line, bytes, from, to, isFirst: pieces.isEmpty)) }
      start = next
    }
    guard !pieces.isEmpty else { return [line] }
    // The whole of a line reaches to the next part, so that the tags between belong to one of them.
    for place in pieces.indices {
      pieces[place].whole.end = place + 1 < pieces.count ? pieces[place + 1].whole.start : line.whole.end
    }
    return pieces
  }

  private static func piece(_ line: Line, _ bytes: [UInt8], _ start: Int, _ end: Int, isFirst: Bool) -> Line {
    if isFirst {
      var first = line
      first.flags.subtract([.bold, .endsSentence, .endsColon, .startsUpper, .startsLower, .special, .tagged])
      if first.isMarked || first.headingDepth > 0 {
        LineFactory.finish(&first, bytes, start, end)
      } else {
        let made = LineFactory.make(bytes, start, end, indent: Int(line.indent))
        first.mark = made.mark
        first.ordinal = made.ordinal
        first.text = made.text
        first.flags.formUnion(made.flags)
      }
      return first
    }
    var rest = LineFactory.make(bytes, start, end, indent: Int(line.indent))
    rest.flags.insert(.glued)
    return rest
  }
}
