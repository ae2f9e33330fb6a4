import XMLText

/// How large the letters of printed lines are: what is larger than the text around it is a heading.
///
/// Read from what `pdftotext -bbox-layout` says of each word, an XHTML with pages, lines and words at their places.
struct PrintedSizes {
  /// The depth of each heading, from 1, by page and by the letters of its line.
  private var depths: [Key: Int] = [:]

  private struct Key: Hashable {
    var page: Int
    var letters: String
  }

  /// A heading is larger by a sixth, and no more than this many words.
  private static let mostWords = 16
  /// Headings of more sizes than these are of the last one.
  private static let deepest = 4

  /// Nothing is known of text that expat does not read: then no line is a heading by its size.
  init(_ boxes: [UInt8]) {
    var reader = BoxReader()
    guard (try? XMLReader.read(boxes, &reader)) != nil, let body = reader.bodySize else { return }
    let large = reader.lines.filter { line in
      line.size * 6 >= body * 7 && line.wordCount <= Self.mostWords && line.letters.contains(where: \.isLetter)
    }
    let sizes = Set(large.map(\.size)).sorted(by: >)
    for line in large {
      let depth = (sizes.firstIndex(of: line.size) ?? 0) + 1
      depths[Key(page: line.page, letters: line.letters)] = min(depth, Self.deepest)
    }
  }

  /// The depth of the heading that a line is; nil for plain text.
  func depth(of line: PrintedLine, page: Int) -> Int? {
    if depths.isEmpty { return nil }
    return depths[Key(page: page, letters: Self.letters(String(line.characters)))]
  }

  fileprivate static func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

/// Gathers lines with the height of their words.
private struct BoxReader: XMLHandler {
  struct Line {
    var page: Int
    /// In half points, so that the same size is told alike.
    var size = 0
    var wordCount = 0
    var letters = ""
  }

  private(set) var lines: [Line] = []
  private var pageCount = 0
  private var isInWord = false

  mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) {
    switch name.local {
    case "page": pageCount += 1
    case "line": lines.append(Line(page: pageCount))
    case "word":
      isInWord = true
      guard let last = lines.indices.last else { return }
      func number(_ name: String) -> Double? { attributes.first { $0.name.local == name }.flatMap { Double($0.value) } }
      guard let top = number("yMin"), let bottom = number("yMax"), (0..<1000).contains(bottom - top) else { return }
      lines[last].size = max(lines[last].size, Int(((bottom - top) * 2).rounded()))
      lines[last].wordCount += 1
    default: break
    }
  }

  mutating func end(_ name: XMLName) { if name.local == "word" { isInWord = false } }

  mutating func text(_ text: String) {
    guard isInWord, let last = lines.indices.last else { return }
    lines[last].letters += PrintedLine(text).characters.filter { !$0.isWhitespace }
  }

  /// The size of most letters.
  var bodySize: Int? {
    var counts: [Int: Int] = [:]
    for line in lines { counts[line.size, default: 0] += line.letters.count }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
