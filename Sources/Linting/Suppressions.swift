import Diagnostics
import SourceText

/// Comments in sources that silence findings.
///
/// `<!-- rung-ignore level-gap: the scale of the union has no level 2 -->` silences the rule on the line below,
/// or on its own where that holds something else; `rung-ignore-file` in its place silences it in the whole source. In YAML and TOML the comment begins with `#`. The reason behind
/// the colon is required.
struct Suppressions: Sendable {
  /// One such comment.
  struct Comment: Sendable {
    /// The rule's name as written.
    var rule: String
    var reason: String
    var isForFile: Bool
    /// From its first sign to its last.
    var location: Location
    /// Where the rule's name stands.
    var nameLocation: Location
    /// The offsets of the lines that it is about; for a whole source, all of it.
    var reach: SourceRange
  }

  private(set) var comments: [Comment] = []

  /// Silences nothing.
  init() {}

  init(_ comments: [Comment]) { self.comments = comments }

  /// Which findings stay, and which comments silenced none of them.
  func apply(_ findings: [Diagnostic]) -> (kept: [Diagnostic], unused: [Comment]) {
    if comments.isEmpty { return (findings, []) }
    var byRule: [String: [Int]] = [:]
    for (index, comment) in comments.enumerated() where !comment.reason.isEmpty {
      byRule[comment.rule, default: []].append(index)
    }
    var used: Set<Int> = []
    let kept = findings.filter { finding in
      guard let location = finding.location, let places = byRule[finding.rule] else { return true }
      let hits = places.filter { index in
        let comment = comments[index]
        return comment.location.source == location.source && comment.reach.start <= location.range.start
          && location.range.start < comment.reach.end
      }
      used.formUnion(hits)
      return hits.isEmpty
    }
    return (kept, comments.indices.filter { !used.contains($0) }.map { comments[$0] })
  }

  // MARK: - Finding them

  /// The comments in some sources, by their places among all. Linear in the sources.
  static func comments(in places: Range<Int>, of sources: [SourceFile]) -> [Comment] {
    places.flatMap { index in
      Self.places(in: sources[index]).compactMap { comment(at: $0, of: sources[index], SourceID(index)) }
    }
  }

  private static let word = Array("rung-ignore".utf8)
  private static let opening = Array("<!--".utf8)

  /// Where the word stands behind what opens a comment, blanks between them aside. What opens one is rare, so that most
  /// bytes are passed over many at a time.
  private static func places(in source: SourceFile) -> [Int] {
    let bytes = source.bytes
    let isStructured = isStructured(source)
    var places: [Int] = []
    var index = 0
    while true {
      index =
        isStructured
        ? bytes.first(of: opening[0], or: UInt8(ascii: "#"), from: index, below: bytes.count)
        : bytes.first(of: opening[0], from: index)
      if index == bytes.count { return places }
      if bytes[index] != opening[0] {
        index += 1
      } else if bytes[index...].starts(with: opening) {
        index += opening.count
      } else {
        index += 1
        continue
      }
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      if bytes[index...].starts(with: word) { places.append(index) }
    }
  }

  private static func comment(at offset: Int, of source: SourceFile, _ id: SourceID) -> Comment? {
    let bytes = source.bytes
    let line = source.lines.line(of: UInt32(offset))
    let lineStart = Int(source.lines.starts[line])
    var lineEnd = line + 1 < source.lines.starts.count ? Int(source.lines.starts[line + 1]) : bytes.count
    while lineEnd > lineStart, bytes[lineEnd - 1] <= 0x20 { lineEnd -= 1 }
    // What stands in front of the word, blanks aside, must open a comment.
    var before = offset
    while before > lineStart, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
    let opening: Int
    var end = lineEnd
    if before - lineStart >= 4, bytes[(before - 4)..<before].elementsEqual("<!--".utf8) {
      opening = before - 4
      guard let close = firstIndex(of: Array("-->".utf8), in: bytes, from: offset, to: lineEnd) else { return nil }
      end = close
    } else if before > lineStart, bytes[before - 1] == 0x23, isStructured(source) {
      opening = before - 1
    } else {
      return nil
    }

    var index = offset + word.count
    let isForFile = bytes[index..<end].starts(with: "-file".utf8)
    if isForFile { index += 5 }
    guard index == end || bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x3A else { return nil }
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let nameStart = index
    while index < end, bytes[index] != 0x3A, bytes[index] > 0x20 { index += 1 }
    let name = SourceRange(nameStart, index)
    let rest = String(decoding: bytes[index..<end], as: UTF8.self).drop { $0 == ":" || $0.isWhitespace }
    let reason = bytes[index..<end].first { $0 > 0x20 } == 0x3A ? String(rest).trimmingBlanks : ""
    let closing = end < lineEnd ? end + 3 : end
    return Comment(
      rule: source.text(name), reason: reason, isForFile: isForFile,
      location: Location(id, SourceRange(opening, closing)), nameLocation: Location(id, name),
      reach: isForFile
        ? SourceRange(0, bytes.count + 1)
        : bytes[lineStart..<opening].contains { $0 > 0x20 }
          ? SourceRange(lineStart, lineEnd + 1) : reach(below: line, of: source))
  }

  /// The first line below that is neither blank nor such a comment; with the next one, when it holds a list mark alone.
  private static func reach(below line: Int, of source: SourceFile) -> SourceRange {
    let starts = source.lines.starts
    func content(_ line: Int) -> ArraySlice<UInt8> {
      let end = line + 1 < starts.count ? Int(starts[line + 1]) : source.bytes.count
      let bytes = source.bytes[Int(starts[line])..<end]
      guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
        return []
      }
      return bytes[first...last]
    }
    var target = line + 1
    while target < starts.count {
      let bytes = content(target)
      let isComment =
        bytes.starts(with: "<!--".utf8)
        && firstIndex(of: word, in: source.bytes, from: bytes.startIndex, to: bytes.endIndex) != nil
      if !bytes.isEmpty, !isComment { break }
      target += 1
    }
    guard target < starts.count else { return SourceRange(source.bytes.count, source.bytes.count + 1) }
    var last = target
    if content(target).count <= 3, target + 1 < starts.count { last += 1 }
    let end = last + 1 < starts.count ? Int(starts[last + 1]) : source.bytes.count + 1
    return SourceRange(Int(starts[target]), end)
  }

  private static func firstIndex(of part: [UInt8], in bytes: [UInt8], from: Int, to: Int) -> Int? {
    guard to - from >= part.count else { return nil }
    return (from...(to - part.count)).first { bytes[$0..<($0 + part.count)].elementsEqual(part) }
  }

  private static func isStructured(_ source: SourceFile) -> Bool {
    [".yaml", ".yml", ".toml"].contains(where: source.name.hasSuffix)
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
