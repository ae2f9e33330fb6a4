import FrameworkModel
import SourceText

/// Finds tables whose columns were read across: a line that holds several column headings side by side, with unmarked lines below.
///
/// Which words belonged to which column cannot be told any more; the lines are kept as they are.
struct LostColumnsFinder {
  static func find(_ outline: inout Outline) {
    for place in outline.lines.indices where holdsHeadings(outline, place) && isFollowedByWraps(outline, place) {
      let line = outline.lines[place]
      let heading = Heading(line: place, kind: .lostColumns, title: line.text, content: nil)
      if case .heading(let old) = outline.roles[place] {
        outline.headings[Int(old)] = heading
      } else {
        let index = outline.headings.partitioningIndex { $0.line > place }
        outline.headings.insert(heading, at: index)
        outline.renumberHeadings()
      }
    }
  }

  /// Two headings of sections, or three names of levels, and nothing else.
  private static func holdsHeadings(_ outline: Outline, _ place: Int) -> Bool {
    let line = outline.lines[place]
    guard !line.isTable, !line.isMarked, line.text.count >= 12, line.text.count <= 120,
      line.flags.contains(.startsUpper),
      line.flags.isDisjoint(with: [.endsSentence, .endsColon])
    else { return false }
    let start = Int(line.text.start)
    guard capitalized(outline.bytes, line.text) >= 2 else { return false }
    guard let first = Words.first(outline.bytes, start, Int(line.text.end)),
      outline.vocabulary.begins(with: first) || outline.vocabulary.scaleStarts.contains(first)
    else { return false }
    let words = Words(outline.bytes, start, Int(line.text.end), limit: 12)
    return count(words, outline, names: true) >= 3 || sections(words, outline) >= 2
  }

  /// How many words begin with a capital.
  private static func capitalized(_ bytes: [UInt8], _ range: SourceRange) -> Int {
    var count = 0
    var isAtStart = true
    for byte in bytes[range.offsets] {
      if isAtStart, byte.isUpperLetter { count += 1 }
      isAtStart = byte == 0x20
    }
    return count
  }

  /// How many names of levels the words are, one after another; 0 when a word is none.
  private static func count(_ words: Words, _ outline: Outline, names: Bool) -> Int {
    var found: Set<Words.Word> = []
    var place = 0
    while place < words.list.count {
      let length = (1...3).reversed().first { length in
        place + length <= words.list.count
          && outline.vocabulary.scaleNames[Words.phrase(words.list[place..<place + length])] != nil
      }
      guard let length else { return 0 }
      found.insert(Words.phrase(words.list[place..<place + length]))
      place += length
    }
    return found.count
  }

  /// How many headings of different sections the words are, each of two words or more.
  private static func sections(_ words: Words, _ outline: Outline) -> Int {
    guard words.list.count >= 4, words.list.count <= 8 else { return 0 }
    for cut in 2...(words.list.count - 2) {
      let left = SourceRange(words.starts[0], words.ends[cut - 1])
      let right = SourceRange(words.starts[cut], words.ends[words.list.count - 1])
      guard let first = SectionHeading.match(outline.bytes, left, outline.vocabulary),
        let second = SectionHeading.match(outline.bytes, right, outline.vocabulary),
        outline.bytes[Int(right.start)].isUpperLetter,
        case .section(let one) = first.target, case .section(let other) = second.target, one != other
      else { continue }
      return 2
    }
    return 0
  }

  /// Unmarked lines below, at least one of which goes on in the middle of a sentence.
  private static func isFollowedByWraps(_ outline: Outline, _ place: Int) -> Bool {
    let below = outline.lines[(place + 1)...].prefix(8).enumerated().prefix { offset, line in
      offset == 0 || (!line.isMarked && !line.isTable && !line.flags.contains(.blankBefore))
    }.map(\.element)
    guard below.count >= 2 else { return false }
    return below.allSatisfy { !$0.isMarked && !$0.isTable } && below.contains { $0.flags.contains(.startsLower) }
  }
}
