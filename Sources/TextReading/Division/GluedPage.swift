import SourceText

/// A page that lost its line breaks: everything on one line.
struct GluedPage {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var levels: [(point: Int, number: Int)] = []
  private var bullets: [Int] = []
  private var headings: [Int] = []
  private var bars: [Int] = []

  /// Where the line divides: in front of its level headings and list marks, around its other headings and its bars; empty where
  /// there is too little evidence that the line is a page.
  static func points(_ bytes: [UInt8], _ text: SourceRange) -> [(end: Int, start: Int)] {
    var page = GluedPage(bytes: bytes, start: Int(text.start), end: Int(text.end))
    page.look()
    return page.points()
  }

  private init(bytes: [UInt8], start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
  }

  private mutating func look() {
    var index = start
    while index < end {
      guard index == start || bytes[index - 1] <= 0x20 || bytes[index - 1] == 0x3E else {
        index += 1
        continue
      }
      let byte = bytes[index]
      if byte == 0x7C {
        bars.append(index)
      } else if isMark(index) {
        bullets.append(index)
      } else if byte.isUpperLetter {
        if let next = takeHeading(index) {
          index = next
          continue
        }
      }
      index += 1
    }
  }

  /// A level heading or another known heading that begins at `index`; returns where to go on.
  private mutating func takeHeading(_ index: Int) -> Int? {
    let limit = min(end, index + 64)
    let stop = bytes[index..<limit].firstIndex(of: 0x7C) ?? limit
    if let heading = LevelHeading.match(bytes, SourceRange(index, Blanks.trim(bytes, index, stop))) {
      levels.append((index, heading.number))
      let behind = heading.content.map { Int($0.start) } ?? Int(heading.title.start)
      return max(index + 1, min(behind, end))
    }
    guard isBehindEnd(index), let length = knownHeading(index) else { return nil }
    headings.append(index)
    headings.append(index + length)
    return index + length
  }

  /// Whether a sentence, a cell or a heading ends in front of `index`.
  private func isBehindEnd(_ index: Int) -> Bool {
    let before = Blanks.trim(bytes, max(start, index - 8), index)
    guard before > start else { return true }
    let sign = bytes[before - 1]
    return sign == 0x2E || sign == 0x3F || sign == 0x21 || sign == 0x7C || sign.isUpperLetter || headings.last == before
      || bytes[before..<index].contains(0x20) && headings.last.map { Blanks.skip(bytes, $0, end) == index } ?? false
      || isCapitals(index)
  }

  private func isCapitals(_ index: Int) -> Bool {
    index + 3 < end && bytes[index...index + 3].allSatisfy(\.isUpperLetter)
  }

  /// The length of the longest known heading at `index`, up to four words, in front of a mark, a capital or the end.
  private func knownHeading(_ index: Int) -> Int? {
    let words = PlacedWords(bytes, index, min(end, index + 64), limit: 4)
    for count in stride(from: min(4, words.list.count), through: 1, by: -1) {
      let stop = words.list[count - 1].end
      let behind = Blanks.skip(bytes, stop, end)
      let colon = behind < end && bytes[stop] == 0x3A
      guard
        behind >= end || colon || bytes[behind].isUpperLetter || isMark(behind) || bytes[behind] == 0x7C
          || bytes[behind] >= 0xC2,
        let heading = SectionHeading.match(bytes, SourceRange(index, stop), .standard), heading.contentStart == nil,
        case .section = heading.target
      else { continue }
      return (colon ? stop + 1 : stop) - index
    }
    return nil
  }

  private func points() -> [(end: Int, start: Int)] {
    let isSeries = zip(levels, levels.dropFirst()).contains { abs($0.number - $1.number) == 1 }
    guard isSeries || bullets.count >= 3 || headings.count >= 4 else { return [] }
    var points: [(end: Int, start: Int)] = []
    if isSeries { points += levels.map { ($0.point, $0.point) } }
    if isSeries || headings.count >= 2 || bullets.count >= 3 {
      points += bullets.map { ($0, $0) } + headings.map { ($0, $0) } + bars.map { ($0, $0 + 1) }
    }
    points.sort { $0.start < $1.start }
    var unique: [(end: Int, start: Int)] = []
    for point in points {
      let next = Blanks.skip(bytes, point.start, end)
      guard next > start, next < end || point.end < next, point.end > start else { continue }
      if let last = unique.last, last.start == next { continue }
      unique.append((point.end, next))
    }
    return unique
  }

  /// A symbol, or a hyphen or asterisk behind a sentence's end and in front of a capital.
  private func isMark(_ index: Int) -> Bool {
    let byte = bytes[index]
    guard byte == 0xE2 || byte == 0xEF || byte == 0xEE || byte == 0xC2 || byte == 0x2D || byte == 0x2A,
      let found = ListMarks.find(bytes, index, end), found.textStart < end, found.mark != .enDash
    else { return false }
    if found.mark != .dash && found.mark != .asterisk { return true }
    let before = Blanks.trim(bytes, max(start, index - 8), index)
    guard before > start else { return true }
    let sign = bytes[before - 1]
    let isBehindEnd =
      sign == 0x2E || sign == 0x3F || sign == 0x21 || sign == 0x3A || sign == 0x7C || sign.isUpperLetter || sign == 0x73
      || headings.last == before || sign.isDigit
    return isBehindEnd && (bytes[found.textStart].isUpperLetter || bytes[found.textStart] == 0x22)
  }
}
