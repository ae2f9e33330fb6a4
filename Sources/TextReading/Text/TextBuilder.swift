public import FrameworkModel
public import SourceText

/// Makes the model's texts of ranges of a source: the only place that says what a text is whose bytes cannot stay as they are.
///
/// Wraps and runs of blanks become one space; tags, emphasis, link targets, marks of footnotes, struck text and invisible
/// characters go; entities are decoded; the result is NFC. `PageLinks` keeps where links lead.
public struct TextBuilder {
  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var isSpacePending = false
  private var holdsMarksBeyondLatin = false
  /// Before this offset no comment ends, so that each is looked for once.
  private var uncommented = 0
  /// What was left out of the texts built so far, as ranges of the source.
  public private(set) var spans: [SourceSpan] = []

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The statement of a line; of one that says just what it holds, no string is made.
  public mutating func statement(_ line: Line, at location: Location) -> Statement {
    line.flags.isDisjoint(with: [.special, .spacedLetters])
      ? Statement(verbatim: line.text, of: bytes, at: location) : Statement(text(line), at: location)
  }

  /// The statement of several lines, joined.
  public mutating func statement(_ lines: ArraySlice<Line>, at location: Location) -> Statement {
    if let range = wrapped(lines) { return Statement(wrapped: range, of: bytes, at: location) }
    return Statement(text(lines), at: location)
  }

  /// The range of lines that say just what they hold, with nothing but a break and blanks between them.
  private func wrapped(_ lines: ArraySlice<Line>) -> SourceRange? {
    var end = 0
    for place in lines.indices {
      let text = lines[place].text
      guard lines[place].flags.isDisjoint(with: [.special, .spacedLetters]), !text.isEmpty else { return nil }
      if end > 0, !isBreak(end, Int(text.start)) || endsHyphenated(lines[place - 1]) { return nil }
      end = Int(text.end)
    }
    return lines.first.map { SourceRange(Int($0.text.start), end) }
  }

  private func isBreak(_ start: Int, _ end: Int) -> Bool {
    var holdsBreak = false
    for index in start..<max(start, end) {
      switch bytes[index] {
      case 0x0A, 0x0D: holdsBreak = true
      case 0x20, 0x09: break
      default: return false
      }
    }
    return holdsBreak
  }

  /// The statement of a range that may hold anything.
  public mutating func statement(_ range: SourceRange, at location: Location) -> Statement {
    isPlain(range)
      ? Statement(verbatim: range, of: bytes, at: location) : Statement(cleaned([range]), at: location)
  }

  /// The text of one line.
  public mutating func text(_ line: Line) -> String {
    if line.flags.contains(.spacedLetters) {
      return String(decoding: SpacedLetters.joined(bytes, Int(line.text.start), Int(line.text.end)), as: UTF8.self)
    }
    return line.flags.contains(.special) ? cleaned([line.text]) : copied(line.text)
  }

  /// The text of several lines, joined.
  public mutating func text(_ lines: some RandomAccessCollection<Line>) -> String {
    if lines.count == 1, let only = lines.first { return text(only) }
    if lines.contains(where: { $0.flags.contains(.special) || endsHyphenated($0) }) {
      return cleaned(lines.map(\.text))
    }
    return String(decoding: Array(lines.map { bytes[$0.text.offsets] }.joined(separator: [0x20])), as: UTF8.self)
  }

  /// The text of a range that may hold anything.
  public mutating func text(_ range: SourceRange) -> String {
    isPlain(range) ? copied(range) : cleaned([range])
  }

  private func copied(_ range: SourceRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  /// Whether a range can be copied as it is.
  private func isPlain(_ range: SourceRange) -> Bool {
    let (start, end) = (Int(range.start), Int(range.end))
    return start < end && bytes[start] != 0x20 && bytes[end - 1] != 0x20 && SpecialBytes.first(bytes, start, end) == end
  }

  // MARK: Cleaning

  private mutating func cleaned(_ ranges: [SourceRange]) -> String {
    out.removeAll(keepingCapacity: true)
    isSpacePending = false
    holdsMarksBeyondLatin = false
    uncommented = 0
    for (place, range) in ranges.enumerated() {
      if place > 0, !joinHyphenated(next: range) { isSpacePending = true }
      clean(range)
    }
    let text = String(decoding: out, as: UTF8.self)
    return holdsMarksBeyondLatin ? NormalForm.composed(text) : text
  }

  private mutating func clean(_ range: SourceRange) {
    let end = Int(range.end)
    var index = Int(range.start)
    let signs = Emphasis.signs(bytes, index, end)
    var nextSign = 0
    while index < end {
      if nextSign < signs.count, signs[nextSign].lowerBound == index {
        drop(signs[nextSign])
        index = signs[nextSign].upperBound
        nextSign += 1
        continue
      }
      let byte = bytes[index]
      if byte < 0x80 {
        index = ascii(byte, index, end)
      } else {
        index = beyondASCII(byte, index, end)
      }
      while nextSign < signs.count, signs[nextSign].lowerBound < index { nextSign += 1 }
    }
  }

  private mutating func ascii(_ byte: UInt8, _ index: Int, _ end: Int) -> Int {
    switch byte {
    case 0...0x20, 0x7F:
      // Control characters other than white space stand for nothing.
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { isSpacePending = true }
      return index + 1
    case 0x3C:
      if index >= uncommented, bytes[index..<end].starts(with: "<!--".utf8) {
        guard let commentEnd = Comments.end(bytes, index, end) else {
          uncommented = end
          break
        }
        spans.append(SourceSpan(SourceRange(index, commentEnd), .comment))
        isSpacePending = true
        return commentEnd
      }
      if let link = InlineLink.angled(bytes, index, end) {
        drop(index..<index + 1)
        for place in link.text { append(bytes[place]) }
        drop(link.text.upperBound..<link.end)
        return link.end
      }
      guard let tag = Tag.parse(bytes, index, end) else { break }
      if tag.name.isStruck, let struckEnd = StruckText.end(bytes, index, end) { return strike(index..<struckEnd) }
      drop(index..<tag.end)
      if !tag.isInline { isSpacePending = true }
      return tag.end
    case 0x26:
      guard let entity = Entities.decode(bytes, index, end) else { break }
      append(scalar: entity.scalar)
      return entity.end
    case 0x7E:
      guard let struckEnd = StruckText.end(bytes, index, end) else { break }
      return strike(index..<struckEnd)
    case 0x5B:
      if let noteEnd = InlineLink.footnoteEnd(bytes, index, end) {
        drop(index..<noteEnd)
        return noteEnd
      }
      guard let link = InlineLink.bracketed(bytes, index, end) else { break }
      drop(index..<index + 1)
      clean(SourceRange(link.text.lowerBound, link.text.upperBound))
      drop(link.text.upperBound..<link.end)
      return link.end
    case 0x21 where index + 1 < end && bytes[index + 1] == 0x5B:
      guard let image = InlineLink.bracketed(bytes, index + 1, end) else { break }
      drop(index..<image.end)
      return image.end
    case 0x5D where bytes[index..<end].starts(with: "]]>".utf8):
      // The end of `<![CDATA[…]]>`.
      drop(index..<index + 3)
      return index + 3
    case 0x5C where index + 1 < end && Emphasis.isEscapable(bytes[index + 1]):
      drop(index..<index + 1)
      append(bytes[index + 1])
      return index + 2
    default:
      break
    }
    append(byte)
    return index + 1
  }

  private mutating func beyondASCII(_ byte: UInt8, _ index: Int, _ end: Int) -> Int {
    let blank = Blanks.length(bytes, index, end)
    if blank > 0 {
      if !isInvisible(index, blank) { isSpacePending = true }
      return index + blank
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    let next = min(index + length, end)
    if byte == 0xEE || (byte == 0xEF && index + 1 < end && bytes[index + 1] < 0xA4) {
      // A symbol font's character.
      drop(index..<next)
      return next
    }
    if byte >= 0xCC { holdsMarksBeyondLatin = true }
    for place in index..<next { append(bytes[place]) }
    return next
  }

  /// Whether a blank character takes no room: a zero-width one, a soft hyphen, a byte order mark.
  private func isInvisible(_ index: Int, _ length: Int) -> Bool {
    if length == 2 { return bytes[index + 1] != 0xA0 && bytes[index + 1] != 0x85 }
    if bytes[index] == 0xEF { return true }
    if bytes[index] == 0xE2, bytes[index + 1] == 0x80 {
      let third = bytes[index + 2]
      return (third >= 0x8B && third <= 0x8F) || (third >= 0xAA && third <= 0xAE)
    }
    return bytes[index] == 0xE2 && bytes[index + 1] == 0x81 && bytes[index + 2] != 0x9F
  }

  private mutating func append(_ byte: UInt8) {
    if isSpacePending {
      isSpacePending = false
      if !out.isEmpty { out.append(0x20) }
    }
    out.append(byte)
  }

  private mutating func append(scalar: Unicode.Scalar) {
    if scalar.value == 0xA0 || scalar.value == 0x20 || scalar.value == 0x0A || scalar.value == 0x09 {
      isSpacePending = true
      return
    }
    if scalar.value >= 0x300 { holdsMarksBeyondLatin = true }
    for byte in UTF8.encode(scalar)! { append(byte) }
  }

  /// Leaves out what is struck out; a blank on either side is enough.
  private mutating func strike(_ range: Range<Int>) -> Int {
    spans.append(SourceSpan(SourceRange(range.lowerBound, range.upperBound), .comment))
    return range.upperBound
  }

  private mutating func drop(_ range: Range<Int>) {
    spans.append(SourceSpan(SourceRange(range.lowerBound, range.upperBound), .markup))
  }

  // MARK: Words divided at a wrap

  private func endsHyphenated(_ line: Line) -> Bool {
    line.text.count >= 2 && bytes[Int(line.text.end) - 1] == 0x2D && bytes[Int(line.text.end) - 2].isLetter
  }

  /// A word that a hyphen divides at the end of a line is put together; a compound (`long-` / `term`) keeps its hyphen.
  private mutating func joinHyphenated(next: SourceRange) -> Bool {
    guard out.count >= 2, out[out.count - 1] == 0x2D, out[out.count - 2].isLetter, next.count > 0,
      bytes[Int(next.start)].isLowerLetter
    else { return false }
    var start = out.count - 1
    // No head of a compound is longer; a longer word is put together.
    while start > 0, out[start - 1].isLetter, out.count - start < 24 { start -= 1 }
    let isInCompound = start > 0 && out[start - 1] == 0x2D
    let head = String(decoding: out[start..<(out.count - 1)].map(\.lowered), as: UTF8.self)
    if !isInCompound, !Compounds.heads.contains(head) { out.removeLast() }
    return true
  }
}
