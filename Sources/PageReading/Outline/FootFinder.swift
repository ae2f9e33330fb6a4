import FrameworkModel
import SourceText
import TextReading

/// Finds the foot of a page, which stands once, behind the last list: an address, terms of use, whom to ask.
///
/// Looks at the last few blocks of lines only, from the last one up; the first that holds anything else ends the foot.
struct FootFinder: ~Copyable {
  private let outline: Outline

  /// A page's foot has fewer blocks, and a block fewer lines.
  private static let most = (blocks: 6, lines: 6)

  static func find(_ outline: inout Outline) {
    let finder = FootFinder(outline: outline)
    let lines = finder.lines()
    outline = finder.outline
    guard !lines.isEmpty else { return }
    for place in lines { outline.roles[place] = .noise(.chrome) }
    outline.headings.removeAll { lines.contains($0.line) }
    outline.renumberHeadings()
  }

  /// The lines that are the foot's.
  private func lines() -> Set<Int> {
    var found: Set<Int> = []
    var end = outline.lines.count
    for _ in 0..<Self.most.blocks {
      guard let block = block(before: end), isNoise(block) || isFoot(block) else { break }
      found.formUnion(block.filter { !outline.isNoise($0) })
      end = block.lowerBound
    }
    return found
  }

  /// The lines in front of `end` up to a blank one; nil where a list, a table or a heading stands among them.
  private func block(before end: Int) -> Range<Int>? {
    var start = end
    while start > 0, end - start < Self.most.lines {
      start -= 1
      guard outline.isNoise(start) || mayBeFoot(start) else { return nil }
      if outline.lines[start].flags.contains(.blankBefore) { return start > 0 ? start..<end : nil }
    }
    return nil
  }

  private func mayBeFoot(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard !line.isTable, !line.isMarked, line.headingDepth == 0,
      !line.flags.contains(.startsLower) || holdsAddress(place)
    else { return false }
    return outline.isText(place) || outline.heading(at: place)?.kind == .other
  }

  private func isNoise(_ block: Range<Int>) -> Bool { block.allSatisfy({ outline.isNoise($0) }) }

  private func isFoot(_ block: Range<Int>) -> Bool {
    let lines = block.filter { !outline.isNoise($0) }
    if lines.contains(where: { saysSo($0) }) { return lines.allSatisfy { saysSo($0) || !ends($0) || block.count <= 2 } }
    guard let item = itemAbove(block.lowerBound), !listsThings(above: block.lowerBound) else { return false }
    // Whatever the foot says, it looks unlike the items above.
    let differs = item.isMarked || (item.endsSentence && !lines.contains(where: { ends($0) }))
    guard differs else { return false }
    // A rule parts it from the last list of the page.
    if item.isMarked, outline.lines[block.lowerBound].flags.contains(.cellBefore), lines.count <= 2 { return true }
    if lines.contains(where: { holdsAddress($0) || saysWhomToAsk($0) }) { return true }
    if block.contains(where: { isChrome($0) }) {
      return lines.count <= 2 && (isChrome(block.lowerBound) || lines.allSatisfy { !ends($0) })
    }
    return isChrome(block.lowerBound - 1) && lines.count == 1 && lines.allSatisfy { !ends($0) && isShort($0) }
  }

  private func isChrome(_ place: Int) -> Bool { outline.roles[place] == .noise(.chrome) }

  private func ends(_ place: Int) -> Bool { outline.lines[place].flags.contains(.endsSentence) }

  private func isShort(_ place: Int) -> Bool { outline.lines[place].text.count <= 40 }

  // MARK: What stands above

  /// How the item above a block looks; what is a foot by itself is none.
  private func itemAbove(_ start: Int) -> (isMarked: Bool, endsSentence: Bool)? {
    var place = start - 1
    for _ in 0..<Self.most.blocks {
      guard let above = block(before: place + 1), above.contains(where: { isChrome($0) || saysSo($0) }) else { break }
      place = above.lowerBound - 1
    }
    guard place >= 0, outline.isText(place) else { return nil }
    let endsSentence = ends(place)
    // Up to the line that the item begins with.
    for _ in 0..<6 where place > 0 && !outline.lines[place].isMarked {
      guard !outline.lines[place].flags.contains(.blankBefore), outline.isText(place - 1) else { break }
      place -= 1
    }
    return (outline.lines[place].isMarked, endsSentence)
  }

  /// Whether the last heading announces names and addresses rather than what people do.
  private func listsThings(above place: Int) -> Bool {
    let behind = outline.headings.partitioningIndex { $0.line >= place }
    guard behind > 0 else { return false }
    switch outline.headings[behind - 1].section {
    case .resources, .courses, .related, .titles, .sections: return true
    default: return false
    }
  }

  // MARK: Evidence in a line

  /// Whether the words can only be those of a page's foot.
  private func saysSo(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard line.text.count <= 240, !line.text.isEmpty else { return false }
    let start = Int(line.text.start)
    // A copyright sign.
    if outline.bytes[start] == 0xC2, line.text.count > 2, outline.bytes[start + 1] == 0xA9 { return true }
    let words = Words(outline.bytes, start, Int(line.text.end), limit: 40).list
    if words.count <= 3, outline.bytes[Int(line.text.end) - 1] == 0x2C, FootWords.closings.contains(Words.phrase(words))
    {
      return true
    }
    if FootWords.openings.contains(where: words.starts) || ChromeLine.holdsKnownPart(outline, line) { return true }
    if FootWords.phrases.contains(where: { phrase in words.indices.contains { words[$0...].starts(with: phrase) } }) {
      return true
    }
    guard let first = words.first, words.count >= 3, FootWords.asking.contains(first) else { return false }
    return sign(behind: line) == 0x3F
  }

  private func saysWhomToAsk(_ place: Int) -> Bool {
    let text = outline.lines[place].text
    let words = Words(outline.bytes, Int(text.start), Int(text.end), limit: 4).list
    return FootWords.requests.contains(where: words.starts)
  }

  /// The first sign behind the first word of a line that is neither letter nor digit.
  private func sign(behind line: Line) -> UInt8 {
    outline.bytes[line.text.offsets].first { $0 < 0x80 && !$0.isLetter && !$0.isDigit && $0 != 0x2A } ?? 0
  }

  /// `hr@example.org`, `www.example.org`, `Tel.: 01 23 45`, `4 Quay Street, Mole End`, a page's number.
  private func holdsAddress(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard line.text.count <= 200, !line.text.isEmpty else { return false }
    let bytes = outline.bytes
    let text = bytes[line.text.offsets]
    if text.allSatisfy(\.isDigit) { return true }
    if let at = text.firstIndex(of: 0x40), at > text.startIndex, at + 1 < text.endIndex, bytes[at - 1].isLetter,
      bytes[at + 1].isLetter
    {
      return true
    }
    let holdsDigit = bytes.holdsDigit(line.text.offsets)
    let isLabelled = text.prefix(16).contains(0x3A)
    let first = Words.first(bytes, Int(line.text.start), Int(line.text.end))
    if let first, FootWords.labels.contains(first), isLabelled || (holdsDigit && !ends(place)) { return true }
    return holdsDigit && text.contains(0x2C) && !ends(place) && isCapitalized(line.text)
  }

  /// Whether all longer words begin with a capital or a digit, as in names and addresses.
  private func isCapitalized(_ text: SourceRange) -> Bool {
    let words = PlacedWords(outline.bytes, Int(text.start), Int(text.end), limit: 16)
    let long = words.list.filter { $0.end - $0.start >= 4 }
    return !long.isEmpty && long.allSatisfy { !outline.bytes[$0.start].isLowerLetter }
  }
}
