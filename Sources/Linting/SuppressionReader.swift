import Diagnostics
import SourceText

/// Reads the comments of one source that silence findings, from the last to the first.
///
/// Of what it looked at it keeps what the comment above will ask again, so that the cost is linear however many stand in a
/// line or below one another.
struct SuppressionReader {
  private let source: SourceFile
  private let id: SourceID
  private let isStructured: Bool

  /// The first line that holds more than such comments, from a line on.
  private var content: (from: Int, line: Int)?
  /// Where the next `-->` stands from an offset on, or that there is none up to an end.
  private var closing: (from: Int, found: Int?, end: Int)?
  /// Where the first sign of a line stands.
  private var first: (line: Int, offset: Int)?
  /// Behind the last sign of a line.
  private var last: (line: Int, offset: Int)?

  /// Nobody reads more of a reason.
  private static let longestReason = 4096

  init(_ source: SourceFile, _ id: SourceID, isStructured: Bool) {
    self.source = source
    self.id = id
    self.isStructured = isStructured
  }

  /// The comment whose word stands at an offset, which is below all that were asked for before; nil when it is none.
  mutating func comment(at offset: Int) -> Suppressions.Comment? {
    let bytes = source.bytes
    let line = source.lines.line(of: UInt32(offset))
    let lineStart = Int(source.lines.starts[line])
    let lineEnd = end(of: line)
    // What stands in front of the word, blanks aside, must open a comment.
    var before = offset
    while before > lineStart, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
    let opening: Int
    var end = lineEnd
    if before - lineStart >= 4, bytes[(before - 4)..<before].elementsEqual("<!--".utf8) {
      opening = before - 4
      guard let close = close(from: offset, to: lineEnd) else { return nil }
      end = close
    } else if before > lineStart, bytes[before - 1] == 0x23, isStructured {
      opening = before - 1
    } else {
      return nil
    }

    var index = offset + Suppressions.word.count
    let isForFile = bytes[index..<end].starts(with: "-file".utf8)
    if isForFile { index += 5 }
    guard index == end || bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x3A else { return nil }
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let nameStart = index
    while index < end, bytes[index] != 0x3A, bytes[index] > 0x20 { index += 1 }
    let name = SourceRange(nameStart, index)
    let rest = String(decoding: bytes[index..<min(end, index + Self.longestReason)], as: UTF8.self)
      .drop { $0 == ":" || $0.isWhitespace }
    let reason = bytes[index..<end].first { $0 > 0x20 } == 0x3A ? String(rest).trimmingBlanks : ""
    let closing = end < lineEnd ? end + 3 : end
    return Suppressions.Comment(
      rule: source.text(name), reason: reason, isForFile: isForFile,
      location: Location(id, SourceRange(opening, closing)), nameLocation: Location(id, name),
      reach: isForFile
        ? SourceRange(0, bytes.count + 1)
        : firstSign(of: line) < opening ? SourceRange(lineStart, lineEnd + 1) : reach(below: line))
  }

  /// Where the next `-->` begins before `end`.
  private mutating func close(from start: Int, to end: Int) -> Int? {
    if let closing, closing.end == end {
      // Nothing between this word and the next closes it, or what closes the next one does.
      if let found = firstIndex(of: Array("-->".utf8), from: start, to: min(end, closing.from + 2)) {
        return keep(found)
      }
      return keep(closing.found)
    }
    return keep(firstIndex(of: Array("-->".utf8), from: start, to: end))
    func keep(_ found: Int?) -> Int? {
      closing = (start, found, end)
      return found
    }
  }

  private mutating func end(of line: Int) -> Int {
    if let last, last.line == line { return last.offset }
    let start = Int(source.lines.starts[line])
    var end = line + 1 < source.lines.starts.count ? Int(source.lines.starts[line + 1]) : source.bytes.count
    while end > start, source.bytes[end - 1] <= 0x20 { end -= 1 }
    last = (line, end)
    return end
  }

  private mutating func firstSign(of line: Int) -> Int {
    if let first, first.line == line { return first.offset }
    let offset = source.bytes[Int(source.lines.starts[line])...].firstIndex { $0 > 0x20 } ?? source.bytes.count
    first = (line, offset)
    return offset
  }

  /// The first line below that is neither blank nor such a comment; with the next one, when it holds a list mark alone.
  private mutating func reach(below line: Int) -> SourceRange {
    let starts = source.lines.starts
    var target = line + 1
    while target < starts.count {
      if let content, content.from == target {
        target = content.line
        break
      }
      let bytes = text(of: target)
      let isComment =
        bytes.starts(with: "<!--".utf8)
        && firstIndex(of: Suppressions.word, from: bytes.startIndex, to: bytes.endIndex) != nil
      if !bytes.isEmpty, !isComment { break }
      target += 1
    }
    content = (line + 1, target)
    guard target < starts.count else { return SourceRange(source.bytes.count, source.bytes.count + 1) }
    var last = target
    if text(of: target).count <= 3, target + 1 < starts.count { last += 1 }
    let end = last + 1 < starts.count ? Int(starts[last + 1]) : source.bytes.count + 1
    return SourceRange(Int(starts[target]), end)
  }

  /// What a line holds, without the blanks around.
  private func text(of line: Int) -> ArraySlice<UInt8> {
    let starts = source.lines.starts
    let end = line + 1 < starts.count ? Int(starts[line + 1]) : source.bytes.count
    let bytes = source.bytes[Int(starts[line])..<end]
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return bytes[first...last]
  }

  private func firstIndex(of part: [UInt8], from: Int, to: Int) -> Int? {
    guard to - from >= part.count else { return nil }
    return (from...(to - part.count)).first { source.bytes[$0..<($0 + part.count)].elementsEqual(part) }
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmingBlanks: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
