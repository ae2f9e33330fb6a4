import FrameworkModel
import SourceText
import TextReading

/// Finds tables whose columns were read across: a line that holds several column headings side by side, with unmarked lines below.
///
/// Which words belonged to which column cannot be told any more; the lines are kept as they are.
struct LostColumnsFinder {
  static func find(_ outline: inout Outline) {
    for place in outline.lines.indices
    where !outline.lines[place].opening.isDisjoint(with: [.section, .scaleName]) && isFollowedByWraps(outline, place)
      && holdsHeadings(outline, place)
    {
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
  private static func holdsHeadings(_ outline: borrowing Outline, _ place: Int) -> Bool {
    let line = outline.lines[place]
    guard !line.opening.isDisjoint(with: [.section, .scaleName]), !line.isTable, !line.isMarked, line.text.count >= 12,
      line.text.count <= 120,
      line.flags.contains(.startsUpper),
      line.flags.isDisjoint(with: [.endsSentence, .endsColon])
    else { return false }
    let start = Int(line.text.start)
    guard capitalized(outline.bytes, line.text) >= 2 else { return false }
    if line.opening.contains(.scaleName),
      names(Words(outline.bytes, start, Int(line.text.end), limit: 12), outline) >= 3
    {
      return true
    }
    return line.opening.contains(.section) && holdsTwoSections(outline, line.text)
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
  private static func names(_ words: Words, _ outline: borrowing Outline) -> Int {
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

  /// Whether the text is two headings of different sections, each of two words or more.
  private static func holdsTwoSections(_ outline: borrowing Outline, _ text: SourceRange) -> Bool {
    guard mayBeHeadings(outline, text) else { return false }
    let words = PlacedWords(outline.bytes, Int(text.start), Int(text.end), limit: 8).list
    guard words.count >= 4, words.count <= 8 else { return false }
    return (2...(words.count - 2)).contains { cut in
      guard outline.bytes[words[cut].start].isUpperLetter else { return false }
      let left = SourceRange(words[0].start, words[cut - 1].end)
      let right = SourceRange(words[cut].start, words[words.count - 1].end)
      guard let first = SectionHeading.match(outline.bytes, left, outline.vocabulary),
        let second = SectionHeading.match(outline.bytes, right, outline.vocabulary),
        case .section(let one) = first.target, case .section(let other) = second.target
      else { return false }
      return one != other
    }
  }

  /// Whether each of at least four words belongs to some heading, or a colon stands in the text: most lines hold a word that tells at once.
  private static func mayBeHeadings(_ outline: borrowing Outline, _ text: SourceRange) -> Bool {
    var index = Int(text.start)
    let end = Int(text.end)
    var count = 0
    while let word = Words.next(outline.bytes, &index, end)?.hash {
      count += 1
      if outline.vocabulary.openings[word]?.contains(.inHeading) ?? false { continue }
      return outline.bytes[text.offsets].contains(0x3A)
    }
    return count >= 4
  }

  /// Unmarked lines below, at least one of which goes on in the middle of a sentence.
  private static func isFollowedByWraps(_ outline: borrowing Outline, _ place: Int) -> Bool {
    guard place + 2 < outline.lines.count, isUnmarked(outline.lines[place + 1]) else { return false }
    var next = place + 2
    var goesOn = outline.lines[place + 1].flags.contains(.startsLower)
    while next < outline.lines.count, next <= place + 8, !outline.lines[next].flags.contains(.blankBefore),
      isUnmarked(outline.lines[next])
    {
      goesOn = goesOn || outline.lines[next].flags.contains(.startsLower)
      next += 1
    }
    return next >= place + 3 && goesOn
  }

  private static func isUnmarked(_ line: Line) -> Bool {
    !line.isMarked && !line.isTable
  }
}
