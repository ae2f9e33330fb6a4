import SourceText
import TextReading

/// Lines of navigation, known by their words wherever they stand: `Back to top`, `Home > Careers`, `© Example`.
enum ChromeLine {
  static func matches(_ outline: borrowing Outline, _ line: Line) -> Bool {
    guard !line.isTable, line.text.count >= 3 else { return false }
    // The addresses of links make a bar long.
    guard line.text.count <= 120 else { return line.opening.contains(.chrome) && isBarred(outline, line) }
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    if outline.bytes[start] == 0xC2, outline.bytes[start + 1] == 0xA9 { return true }
    if mayBeBreadcrumb(outline.bytes, line), isBreadcrumb(outline.bytes, start, end) { return !line.isMarked }
    if isForm(outline.bytes, line) || isStep(outline.bytes, line) { return true }
    guard line.opening.contains(.chrome) else { return false }
    if isBar(outline, line) || isBarred(outline, line) || isLabelledBar(outline, line) { return true }
    let words = Words(outline.bytes, start, end, limit: 14)
    if line.flags.contains(.endsColon), words.list.count < 2 || line.isMarked { return false }
    return isKnown(outline.vocabulary, words) || (!line.isMarked && begins(words, line, outline.bytes))
  }

  /// A short line that begins as navigation does, and, where behaviors begin so too, goes on as navigation.
  private static func begins(_ words: Words, _ line: Line, _ bytes: [UInt8]) -> Bool {
    guard words.list.count <= (line.flags.contains(.blankBefore) ? 13 : 9),
      !line.flags.contains(.endsSentence) || words.list.count <= 7 || line.text.count <= 60
    else { return false }
    func opens(_ openings: [[Words.Word]]) -> Bool {
      openings.contains { words.list.count > $0.count && words.list.starts(with: $0) }
    }
    if opens(KnownPhrases.chromeOpenings) { return true }
    if opens(KnownPhrases.wayOpenings) { return words.list.contains(where: KnownPhrases.sitePlaces.contains) }
    if opens(KnownPhrases.datedOpenings) { return bytes[line.text.offsets].contains(where: \.isDigit) }
    return opens(KnownPhrases.askedOpenings) && bytes[line.text.offsets].contains(0x3F)
  }

  /// Short parts set off by bars, dots or dashes, the first of them a known one: `Site map | Contact`.
  private static func isBarred(_ outline: borrowing Outline, _ line: Line) -> Bool {
    guard !line.isMarked, !line.flags.contains(.endsSentence), line.text.count <= 240 else { return false }
    let bytes = outline.bytes
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    guard let sign = (start..<end).first(where: { bar(bytes, $0, end) != nil }) else { return false }
    var known = start..<sign
    if bytes[start] == 0x5B, let link = Emphasis.link(bytes, start, sign) { known = link.text }
    guard isKnown(outline.vocabulary, Words(bytes, known.lowerBound, known.upperBound, limit: 6)) else { return false }
    guard bytes[sign + 1] == 0x2D else { return true }
    // A hyphen sets off labels too: what follows must be known as well.
    return isKnown(outline.vocabulary, Words(bytes, sign, end, limit: 12))
  }

  /// The length of a sign between two blanks that sets off links: `|`, `·`, `»`, `–`, `-`.
  private static func bar(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard index + 2 < end, bytes[index] == 0x20 else { return nil }
    switch bytes[index + 1] {
    case 0x7C, 0x2D: return bytes[index + 2] == 0x20 ? 3 : nil
    case 0xC2: return bytes[index + 2] == 0xB7 || bytes[index + 2] == 0xBB ? 3 : nil
    case 0x26: return index + 8 < end && bytes[index + 2..<index + 8].elementsEqual("raquo;".utf8) ? 8 : nil
    case 0xE2: return index + 3 < end && bytes[index + 2] == 0x80 && bytes[index + 3] == 0x93 ? 4 : nil
    default: return nil
    }
  }

  /// Whether one of several parts set off by bars is known: `4 Quay Street | Privacy`.
  static func holdsKnownPart(_ outline: borrowing Outline, _ line: Line) -> Bool {
    let end = Int(line.text.end)
    var start = Int(line.text.start)
    var parts = 0
    var isKnown = false
    for index in start..<end where index >= start && (outline.bytes[index] == 0x7C || outline.bytes[index] == 0xB7) {
      parts += 1
      isKnown = isKnown || self.isKnown(outline.vocabulary, Words(outline.bytes, start, index, limit: 6))
      start = index + 1
    }
    return parts > 0 && (isKnown || self.isKnown(outline.vocabulary, Words(outline.bytes, start, end, limit: 6)))
  }

  /// `Share: Facebook Mastodon Print`: a known label, and known words behind it, half of them at least.
  private static func isLabelledBar(_ outline: borrowing Outline, _ line: Line) -> Bool {
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    guard !line.isMarked, !line.flags.contains(.endsSentence),
      let colon = outline.bytes[start..<min(end, start + 32)].firstIndex(of: 0x3A), colon + 1 < end,
      isKnown(outline.vocabulary, Words(outline.bytes, start, colon, limit: 4))
    else { return false }
    let words = Words(outline.bytes, colon, end, limit: 8).list
    let known = words.count { outline.vocabulary.chrome.contains(Words.phrase([$0])) }
    return words.count <= 8 && known >= 1 && known * 2 >= words.count
  }

  /// A bar of links as a browser copies it: `Home   Agencies   Training`, the first of them a known one, of two both.
  static func isBar(_ outline: borrowing Outline, _ line: Line) -> Bool {
    guard line.opening.contains(.chrome), !line.isMarked, !line.flags.contains(.endsSentence) else { return false }
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    var gaps: [Range<Int>] = []
    var index = start
    while index < end {
      let behind = Blanks.skip(outline.bytes, index, end)
      if outline.bytes[index..<behind].count(where: { $0 == 0x20 || $0 == 0x09 }) >= 2 { gaps.append(index..<behind) }
      index = max(behind, index + 1)
    }
    guard let first = gaps.first,
      isKnown(outline.vocabulary, Words(outline.bytes, start, first.lowerBound, limit: 5))
    else { return false }
    return gaps.count >= 2 || isKnown(outline.vocabulary, Words(outline.bytes, first.upperBound, end, limit: 6))
  }

  /// Whether the words are known phrases of navigation, one after another.
  static func isKnown(_ vocabulary: Vocabulary, _ words: Words) -> Bool {
    let phrase = Words.phrase(words.list)
    if vocabulary.chrome.contains(phrase) || vocabulary.noise.contains(phrase) { return true }
    var place = 0
    while place < words.list.count {
      let longest = (1...5).reversed().first { length in
        place + length <= words.list.count
          && vocabulary.chrome.contains(Words.phrase(words.list[place..<place + length]))
      }
      guard let longest else { return false }
      place += longest
    }
    return !words.list.isEmpty
  }

  /// `Next: We spend rent carefully`
  private static func isStep(_ bytes: [UInt8], _ line: Line) -> Bool {
    guard !line.isMarked, line.text.count <= 80 else { return false }
    var index = Int(line.text.start)
    guard let word = Words.next(bytes, &index, min(Int(line.text.end), index + 20))?.hash, steps.contains(word) else {
      return false
    }
    return index < Int(line.text.end) && bytes[index] == 0x3A
  }

  private static let steps = Set(
    ["previous", "next", "suivant", "precedent", "anterior", "siguiente", "prev"].map(Words.word))

  /// `Signature ____________`, `Sum: ____ / 10`: a form to fill in. A gap within a sentence is text still to be written.
  private static func isForm(_ bytes: [UInt8], _ line: Line) -> Bool {
    guard line.flags.contains(.special), !line.isMarked, line.flags.isDisjoint(with: [.endsSentence, .bold]) else {
      return false
    }
    var run = 0
    var isLabelled = bytes[Int(line.text.end) - 1] == 0x5F
    for byte in bytes[line.text.offsets] {
      run = byte == 0x5F ? run + 1 : 0
      if byte == 0x3A { isLabelled = true }
      if run >= 4 { return isLabelled }
    }
    return false
  }

  /// Whether a sign that sets off the steps of a path stands in the line; arrows and angles are beyond ASCII.
  private static func mayBeBreadcrumb(_ bytes: [UInt8], _ line: Line) -> Bool {
    line.flags.contains(.special)
      || bytes.first(of: 0x3E, or: 0x2F, from: Int(line.text.start), below: Int(line.text.end)) < Int(line.text.end)
  }

  /// `Home > Careers > Competencies`
  private static func isBreadcrumb(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var signs = 0
    var index = start
    while index < end {
      if bytes[index] == 0x3E, index > start, bytes[index - 1] == 0x20 { signs += 1 }
      if bytes[index] == 0x2F, index > start, index + 1 < end, bytes[index - 1] == 0x20, bytes[index + 1] == 0x20 {
        signs += 1
      }
      if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xBB { signs += 1 }
      if bytes[index] == 0xE2, index + 2 < end {
        let isAngle = bytes[index + 1] == 0x80 && bytes[index + 2] == 0xBA
        let isArrow = bytes[index + 1] == 0x86 && bytes[index + 2] == 0x92
        if index > start, isAngle || isArrow { signs += 1 }
      }
      index += 1
    }
    return signs >= 2
  }
}
