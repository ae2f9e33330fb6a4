import FrameworkModel
import SourceText

extension LintSubject {
  /// Where some words of a text stand in its source; where that cannot be told, the place of the whole text.
  ///
  /// - Parameter words: A part of `statement.text`.
  func location(of words: Substring, in statement: Statement) -> Location {
    let text = words.base
    let start = text.utf8.distance(from: text.startIndex, to: words.startIndex)
    return location(of: start..<(start + words.utf8.count), in: statement)
  }

  /// The same by the offsets of bytes in the text.
  func location(of part: Range<Int>, in statement: Statement) -> Location {
    let place = statement.location
    let source = sources[Int(place.source.index)]
    let found = statement.withUTF8Span { text in
      var alignment = TextAlignment(bytes: source.bytes, range: place.range)
      return alignment.place(of: part, in: text)
    }
    return found.map { Location(place.source, $0) } ?? place
  }
}

extension LintSubject {
  /// Where a name stands within a text of several, looked for from an offset on: its words, or as many of the first as stand
  /// together ("Verbal and written communication" names verbal communication). Nil where they stand nowhere near.
  func place(of name: Statement, from offset: UInt32) -> Location? {
    let whole = name.location
    let source = sources[Int(whole.source.index)]
    let range = SourceRange(max(whole.range.start, offset), whole.range.end)
    return name.withUTF8Span { text in
      var count = text.count
      while count > 0 {
        if let found = TextAlignment.search(text.extracting(0..<count), in: source.bytes, range) {
          return Location(whole.source, found)
        }
        // One word less.
        while count > 0, text[count - 1] != 0x20 { count -= 1 }
        while count > 0, text[count - 1] == 0x20 { count -= 1 }
      }
      return nil
    }
  }
}

/// Goes through a text of the model and its source side by side, past all that reading leaves out: tags, breaks between
/// lines, emphasis, the addresses of links. What differs in any other way ends the walk, so that no place is guessed.
private struct TextAlignment {
  let bytes: [UInt8]
  /// What is left of the source.
  private var next: Int
  private let end: Int

  init(bytes: [UInt8], range: SourceRange) {
    self.bytes = bytes
    next = Int(range.start)
    end = Int(range.end)
  }

  /// A name is looked for in so many bytes, so that thousands of names in one text stay cheap.
  private static let reach = 400

  /// Where a text stands between the ends of words, nearest to the beginning.
  static func search(_ text: Span<UInt8>, in bytes: [UInt8], _ range: SourceRange) -> SourceRange? {
    let end = Int(range.end)
    for start in Int(range.start)..<min(end, Int(range.start) + reach)
    where bytes[start] == text[0] && (start == 0 || !isWord(bytes[start - 1])) {
      var alignment = TextAlignment(bytes: bytes, range: SourceRange(start, end))
      if let found = alignment.place(of: 0..<text.count, in: text),
        Int(found.end) == end || !isWord(bytes[Int(found.end)])
      {
        return found
      }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  mutating func place(of part: Range<Int>, in text: Span<UInt8>) -> SourceRange? {
    var index = 0
    var start: Int?
    while index < part.upperBound {
      guard let taken = step(text, at: index) else { return nil }
      if index <= part.lowerBound, part.lowerBound < index + taken.count { start = taken.source }
      index += taken.count
    }
    return start.map { SourceRange($0, next) }
  }

  /// Moves behind what stands for the text at `index`: how many of the text's bytes that is, and where it begins.
  private mutating func step(_ text: Span<UInt8>, at index: Int) -> (count: Int, source: Int)? {
    let wanted = text[index]
    while next < end {
      let byte = bytes[next]
      if byte == wanted || (wanted == 0x20 && Self.isBlank(byte)) {
        let source = next
        next += 1
        if wanted == 0x20 { skipBlanks() }
        return (1, source)
      }
      if byte == UInt8(ascii: "&"), let behind = behindReference() {
        let source = next
        next = behind
        return (Self.length(of: wanted), source)
      }
      guard skipSyntax() else { return nil }
      // A tag that parts words stands for the blank between them.
      if wanted == 0x20, next < end, index + 1 < text.count, bytes[next] == text[index + 1] { return (1, next) }
    }
    return nil
  }

  private mutating func skipBlanks() { while next < end, Self.isBlank(bytes[next]) { next += 1 } }

  /// Moves past one sign that is no text; false where the sign is none of those.
  private mutating func skipSyntax() -> Bool {
    switch bytes[next] {
    case UInt8(ascii: "<"):
      guard let close = bytes[next..<end].firstIndex(of: UInt8(ascii: ">")) else { return false }
      next = close + 1
    case UInt8(ascii: "]") where next + 1 < end && bytes[next + 1] == UInt8(ascii: "("):
      guard let close = bytes[next..<end].firstIndex(of: UInt8(ascii: ")")) else { return false }
      next = close + 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: "["),
      UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: ">"):
      next += 1
    case let byte where Self.isBlank(byte): next += 1
    default: return false
    }
    return true
  }

  /// Behind `&amp;` and the like.
  private func behindReference() -> Int? {
    guard let semicolon = bytes[next..<min(end, next + 12)].firstIndex(of: UInt8(ascii: ";")), semicolon > next + 1
    else { return nil }
    return semicolon + 1
  }

  /// How many bytes the character has that begins with this one.
  private static func length(of first: UInt8) -> Int {
    first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
