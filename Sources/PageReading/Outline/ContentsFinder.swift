import FrameworkModel
import SourceText
import TextReading

/// Finds tables of contents: lines that lead to other places of the page instead of saying anything.
enum ContentsFinder {
  static func find(_ outline: inout Outline) {
    var leaders: [Int] = []
    for place in outline.lines.indices {
      let text = outline.lines[place].text
      // Most lines are plain and end with no digit.
      guard outline.lines[place].flags.contains(.special) || (!text.isEmpty && outline.bytes[Int(text.end) - 1].isDigit)
      else { continue }
      let line = outline.lines[place]
      guard !line.isTable, line.headingDepth == 0, line.text.count >= 3 else { continue }
      if line.flags.contains(.special), isPlaceOnPage(outline.bytes, line.text) {
        outline.roles[place] = .noise(.chrome)
      } else if leadsToPage(outline.bytes, line.text) {
        leaders.append(place)
      }
    }
    // One such line can be anything; several in a row are contents.
    for (place, line) in leaders.enumerated() {
      let isNear =
        (place > 0 && line - leaders[place - 1] <= 2) || (place + 1 < leaders.count && leaders[place + 1] - line <= 2)
      if isNear { outline.roles[line] = .noise(.chrome) }
    }
  }

  /// `[Level 1](#level-1)`, `<a href="#level-1">Level 1</a>` and nothing else.
  private static func isPlaceOnPage(_ bytes: [UInt8], _ text: SourceRange) -> Bool {
    let start = Int(text.start)
    let end = Int(text.end)
    if bytes[start] == 0x5B, let link = Emphasis.link(bytes, start, end), link.end == end {
      let address = link.text.upperBound + 2
      return address < end && bytes[address] == 0x23
    }
    guard bytes[start] == 0x3C, let open = Tag.parse(bytes, start, end), open.name == .a, !open.isClosing,
      let close = Tag.last(bytes, open.end, end), close.name == .a, close.isClosing
    else { return false }
    let tag = bytes[start..<open.end]
    guard let sign = tag.firstIndex(of: 0x23), sign >= start + 6 else { return false }
    return tag[(sign - 6)..<sign].elementsEqual("href=\"".utf8) || tag[(sign - 6)..<sign].elementsEqual("href='".utf8)
  }

  /// A number of a page behind dots, a tab or a wide gap: `Planning .......... 4`.
  private static func leadsToPage(_ bytes: [UInt8], _ text: SourceRange) -> Bool {
    let start = Int(text.start)
    var index = Int(text.end)
    while index > start, bytes[index - 1].isDigit { index -= 1 }
    let digits = Int(text.end) - index
    guard digits >= 1, digits <= 3, index > start + 2 else { return false }
    let behind = index
    while index > start, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x2E || bytes[index - 1] == 0x09 { index -= 1 }
    let gap = bytes[index..<behind]
    return index > start && (gap.count(where: { $0 == 0x2E }) >= 3 || gap.contains(0x09) || gap.count >= 4)
  }
}
