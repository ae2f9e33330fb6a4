import SourceText

/// Lines of navigation, known by their words wherever they stand: `Back to top`, `Home > Careers`, `© Example`.
enum ChromeLine {
  static func matches(_ outline: Outline, _ line: Line) -> Bool {
    guard !line.isTable, line.text.count >= 3, line.text.count <= 120 else { return false }
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    if outline.bytes[start] == 0xC2, outline.bytes[start + 1] == 0xA9 { return true }
    if isBreadcrumb(outline.bytes, start, end) { return !line.isMarked }
    guard line.opening.contains(.chrome), !line.flags.contains(.endsColon) else { return false }
    return isKnown(outline.vocabulary, Words(outline.bytes, start, end, limit: 14))
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

  /// `Home > Careers > Competencies`
  private static func isBreadcrumb(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var signs = 0
    var index = start
    while index < end {
      if bytes[index] == 0x3E, index > start, bytes[index - 1] == 0x20 { signs += 1 }
      if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xBB { signs += 1 }
      if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0xBA { signs += 1 }
      index += 1
    }
    return signs >= 2
  }
}
