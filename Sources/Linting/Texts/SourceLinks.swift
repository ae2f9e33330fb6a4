import SourceText

/// The links of a Markdown source, and what its headings can be linked by.
struct SourceLinks {
  struct Link {
    /// As written: `judgment.md#levels`.
    var target: String
    var range: SourceRange
  }

  private let bytes: [UInt8]

  init(_ source: SourceFile) { bytes = source.bytes }

  /// The targets of `[text](target)`, pictures too, within a range; what stands between backticks is no link. Linear.
  func links(in range: SourceRange) -> [Link] {
    var links: [Link] = []
    let end = Int(range.end)
    var index = Int(range.start)
    while index < end {
      if bytes[index] == UInt8(ascii: "`") {
        let close = bytes[(index + 1)..<end].firstIndex(of: UInt8(ascii: "`"))
        // Without a second one there is no code, and none further on either.
        guard let close else { return links + plainLinks(index + 1, end) }
        index = close + 1
      } else {
        index = take(index, end, &links)
      }
    }
    return links
  }

  private func plainLinks(_ start: Int, _ end: Int) -> [Link] {
    var links: [Link] = []
    var index = start
    while index < end { index = take(index, end, &links) }
    return links
  }

  /// Moves past one sign, or past a link that begins there.
  private func take(_ index: Int, _ end: Int, _ links: inout [Link]) -> Int {
    guard bytes[index] == UInt8(ascii: "]"), index + 1 < end, bytes[index + 1] == UInt8(ascii: "(") else {
      return index + 1
    }
    let start = index + 2
    var stop = start
    while stop < end, stop - start < Self.longest, bytes[stop] > 0x20, bytes[stop] != UInt8(ascii: ")") { stop += 1 }
    guard stop > start, stop < end, stop - start < Self.longest else { return index + 1 }
    links.append(Link(target: String(decoding: bytes[start..<stop], as: UTF8.self), range: SourceRange(start, stop)))
    return stop
  }

  private static let longest = 2000

  /// What parts of the source can be linked by: its headings and the ids that it states, as letters and digits alone, since
  /// each publisher makes other hyphens of a heading.
  func anchors() -> Set<String> {
    var anchors: Set<String> = []
    var start = 0
    var last = ""
    while start < bytes.count {
      let end = bytes.span.first(of: 0x0A, from: start)
      let line = String(decoding: bytes[start..<end], as: UTF8.self)
      if line.hasPrefix("#") { anchors.insert(Self.folded(Self.withoutLinks(line))) }
      if !line.isEmpty, line.allSatisfy({ "=- ".contains($0) }) { anchors.insert(Self.folded(last)) }
      for mark in ["id=\"", "name=\"", "id='", "name='", "{#"] {
        for part in line.split(separator: mark).dropFirst() {
          anchors.insert(Self.folded(String(part.prefix { !"\"'} ".contains($0) })))
        }
      }
      last = line
      start = end + 1
    }
    return anchors
  }

  /// `[Teamwork](teamwork.md)` in a heading is the word alone.
  private static func withoutLinks(_ line: String) -> String {
    guard line.contains("](") else { return line }
    return line.split(separator: "](").enumerated().map { number, part in
      number == 0 ? part : part.drop { $0 != ")" }
    }.joined()
  }

  static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }))
  }
}
