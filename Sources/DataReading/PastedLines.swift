import SourceText
import TextReading

/// The lines of a source that may be YAML, as evidence for it.
struct PastedLines {
  struct Line {
    /// The first byte that is no blank.
    var start: Int
    var end: Int
    /// Where the physical line begins.
    var physicalStart: Int
    var indent: Int { start - physicalStart }
  }

  private let bytes: [UInt8]
  /// The lines that are neither empty nor comments.
  private var lines: [Line] = []
  /// Where a line `---` or `...` behind the first lines ends the data.
  private var fence: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < bytes.count, fence == nil {
      var end = position
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let start = Blanks.skip(bytes, position, end)
      let last = Blanks.trim(bytes, start, end)
      if start < last, bytes[start] != 0x23 {
        let isFence = start == position && last - start == 3 && bytes[start..<last].allSatisfy { $0 == bytes[start] }
        if isFence, bytes[start] == 0x2D || bytes[start] == 0x2E {
          if !lines.isEmpty { fence = position }
        } else {
          lines.append(Line(start: start, end: last, physicalStart: position))
        }
      }
      position = end + 1
    }
  }

  var first: Line? { lines.first }

  /// Whether an entry, whose beginning is lost, stands in front of data: the first line stands deeper than those behind it.
  var haveLostHead: Bool { dataPart.map { $0.lowerBound > 0 } ?? false }

  /// Which part of the source is data, when any is.
  var dataPart: Range<Int>? {
    guard let first = lines.first, let least = lines.map(\.indent).min() else { return nil }
    let end = fence ?? bytes.count
    if first.indent <= least { return 0..<end }
    guard let place = lines.firstIndex(where: { $0.indent == least }), place * 2 < lines.count,
      DataForm(lookingAt: bytes, from: lines[place].start) == .yaml
    else { return nil }
    return lines[place].physicalStart..<end
  }

  /// Whether most keys are such as people give to data and not to texts, and one of them holds others: a text has headings.
  var areKeyed: Bool {
    var (small, other, known) = (0, 0, Set<ArraySlice<UInt8>>())
    var holdsMore = false
    for (place, line) in lines.enumerated() {
      guard let key = key(of: line) else { continue }
      if bytes[key].allSatisfy({ $0.isLowerLetter || $0.isDigit || $0 == 0x5F || $0 == 0x2D }) {
        small += 1
        known.insert(bytes[key])
      } else if bytes[key].contains(where: { $0.isLowerLetter || $0 == 0x20 || $0 >= 0x80 }) {
        // Codes such as `AC11.01` may stand in data and in texts.
        other += 1
      }
      let isOpen = line.end == key.upperBound + 1
      if isOpen, place + 1 < lines.count, lines[place + 1].indent > line.indent, self.key(of: lines[place + 1]) != nil {
        holdsMore = true
      }
    }
    return holdsMore && known.count >= 3 && (small >= other || known.count >= 5) && small * 2 >= other
  }

  /// The key that a line begins with: `key: value`, `- key:`.
  private func key(of line: Line) -> Range<Int>? {
    var start = line.start
    if start + 1 < line.end, bytes[start] == 0x2D, bytes[start + 1] == 0x20 {
      start = Blanks.skip(bytes, start + 1, line.end)
    }
    var index = start
    while index < line.end, bytes[index] != 0x3A, index - start < 60 { index += 1 }
    guard index > start, index < line.end, bytes[index] == 0x3A, index + 1 == line.end || bytes[index + 1] == 0x20
    else {
      return nil
    }
    return start..<index
  }
}
