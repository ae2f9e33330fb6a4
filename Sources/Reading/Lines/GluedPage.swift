import SourceText

/// A page that lost its line breaks: everything on one line.
enum GluedPage {
  /// Where the line divides: in front of its level headings, its headings in capitals and its list marks; empty where there is
  /// too little evidence that the line is a page.
  static func points(_ bytes: [UInt8], _ text: SourceRange) -> [Int] {
    let start = Int(text.start)
    let end = Int(text.end)
    var levels: [(point: Int, number: Int)] = []
    var bullets: [Int] = []
    var headings: [Int] = []
    var index = start + 1
    while index < end {
      guard bytes[index - 1] <= 0x20 || bytes[index - 1] == 0x3E else {
        index += 1
        continue
      }
      let byte = bytes[index]
      if byte == 0xE2 || byte == 0xEF || byte == 0xC2 || byte == 0x2D || byte == 0x2A {
        if isMark(bytes, index, end) { bullets.append(index) }
      } else if byte == 0x4C || byte == 0x50 || byte == 0x4E || byte == 0x43 {
        if let heading = LevelHeading.match(bytes, SourceRange(index, min(end, index + 64))) {
          levels.append((index, heading.number))
          index += 8
          continue
        }
      }
      if byte.isUpperLetter, let length = capitals(bytes, index, end) {
        headings.append(index)
        headings.append(index + length)
        index += length
        continue
      }
      index += 1
    }
    let isSeries = zip(levels, levels.dropFirst()).contains { abs($0.number - $1.number) == 1 }
    guard isSeries || bullets.count >= 3 || headings.count >= 4 else { return [] }
    var points = bullets.count >= 2 || isSeries || headings.count >= 4 ? bullets : []
    if isSeries { points += levels.map(\.point) }
    points += headings.filter { $0 < end }
    let blanksSkipped = points.map { Blanks.skip(bytes, $0, end) }
    var unique: [Int] = []
    for point in blanksSkipped.sorted() where point > start && point < end && point != unique.last {
      unique.append(point)
    }
    return unique
  }

  /// A symbol, or a hyphen or asterisk behind a sentence and in front of a capital.
  private static func isMark(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard let found = ListMarks.find(bytes, index, end), found.textStart < end else { return false }
    if found.mark == .enDash { return false }
    if found.mark != .dash && found.mark != .asterisk { return true }
    let before = Blanks.trim(bytes, max(0, index - 8), index)
    guard before > 0 else { return false }
    let sign = bytes[before - 1]
    let isBehindEnd = sign == 0x2E || sign == 0x3F || sign == 0x21 || sign == 0x3A || sign.isUpperLetter || sign == 0x73
    return isBehindEnd && bytes[found.textStart].isUpperLetter
  }

  /// The length of a known heading in capitals that begins at `index`: `BEHAVIORS`, `PROBING QUESTIONS`.
  private static func capitals(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    var stop = index
    var lastWordEnd = index
    while stop < end, bytes[stop].isUpperLetter || bytes[stop] == 0x20 || bytes[stop] == 0x2D {
      stop += 1
      if stop == end || !bytes[stop].isLetter { if bytes[stop - 1].isUpperLetter { lastWordEnd = stop } }
    }
    guard lastWordEnd - index >= 5,
      SectionHeading.match(bytes, SourceRange(index, lastWordEnd), .standard)?.contentStart == nil,
      SectionHeading.match(bytes, SourceRange(index, lastWordEnd), .standard) != nil
    else { return nil }
    return lastWordEnd - index
  }
}
