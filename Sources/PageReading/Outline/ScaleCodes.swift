import FrameworkModel
import SourceText
import TextReading

/// Levels that letters and numbers or counted words announce.
extension ScaleFinder {
  /// `L3`, `IC4: Senior`: the same letters with different numbers, at the start of short lines.
  mutating func findCodes() -> Bool {
    var found: [(line: Int, letters: UInt64, code: LevelCode, content: SourceRange?)] = []
    for place in outline.lines.indices {
      let line = outline.lines[place]
      guard !line.isTable, !line.text.isEmpty, outline.isText(place) || outline.heading(at: place)?.kind == .other
      else {
        continue
      }
      let lead = EmphasizedLead.find(outline.bytes, line.text)
      guard lead != nil || line.text.count <= 100, let code = LevelCode.match(outline.bytes, lead?.words ?? line.text)
      else { continue }
      if holdsAnother(code) { continue }
      found.append((place, code.letters, code, lead?.content))
    }
    let groups = Dictionary(grouping: found, by: \.letters).filter { !headsChapter($0.key) }
    guard
      let best = groups.values.max(by: { Set($0.map(\.code.number)).count < Set($1.map(\.code.number)).count }),
      Set(best.map(\.code.number)).count >= 2
    else { return false }
    for (line, _, code, content) in best {
      outline.put(
        Heading(line: line, kind: .level(number: code.number, last: code.number), title: code.title, content: content),
        because: .levelCode)
    }
    return true
  }

  /// Whether the letter of codes counts a title above them: `C  Leadership` above `C1`, `C2`. Then they count titles as well.
  private func headsChapter(_ letters: UInt64) -> Bool {
    guard letters < 0x80 else { return false }
    return outline.lines.contains { line in
      guard !line.isTable, !line.isMarked, line.text.count > 4, line.text.count <= 100,
        outline.bytes[Int(line.text.start)] == UInt8(letters)
      else { return false }
      let start = Int(line.text.start) + 1
      let title = LevelHeading.separator(outline.bytes, start, Int(line.text.end))
      return title.end < Int(line.text.end) && (title.found || title.end > start + 1)
        && Blanks.length(outline.bytes, title.end - 1, title.end) > 0 && outline.bytes[title.end].isUpperLetter
    }
  }

  /// `L1 Learner   L2 Doer` lists the levels.
  private func holdsAnother(_ code: LevelCode) -> Bool {
    let bytes = outline.bytes
    let end = Int(code.title.end)
    for index in code.title.offsets.dropFirst(2) where bytes[index - 1] == 0x20 && bytes[index - 2] == 0x20 {
      if let next = LevelCode.match(bytes, SourceRange(index, end)), next.letters == code.letters { return true }
    }
    return false
  }

  // MARK: Counted words

  /// `Grade 5`, `Band A`: the same word with different numbers, each with a text of its own below.
  mutating func findCounted() -> Bool {
    var found: [(line: Int, heading: CountedHeading)] = []
    for place in outline.lines.indices {
      let line = outline.lines[place]
      guard !line.isTable, !line.text.isEmpty, !line.isMarked, !line.flags.contains(.endsSentence),
        outline.isText(place) || outline.heading(at: place)?.kind == .other, hasText(below: place),
        let heading = CountedHeading.match(outline.bytes, line.text)
      else { continue }
      found.append((place, heading))
    }
    let groups = Dictionary(grouping: found, by: \.heading.word).values.filter { group in
      zip(group, group.dropFirst()).contains { abs($0.heading.number - $1.heading.number) == 1 }
    }
    guard let best = groups.max(by: { ($0.count, $1[0].line) < ($1.count, $0[0].line) }) else { return false }
    for (line, heading) in best {
      let kind: Heading.Kind =
        heading.isLettered
        ? .namedLevel(place: heading.number) : .level(number: heading.number, last: heading.number)
      outline.put(Heading(line: line, kind: kind, title: heading.title, content: nil), because: .counted)
    }
    return true
  }

  /// Whether a line of text follows that is no title of the same kind.
  func hasText(below place: Int) -> Bool {
    let next = (place + 1..<outline.lines.count).prefix(3).first { !outline.isNoise($0) }
    return next.map { outline.isText($0) || outline.heading(at: $0)?.section != nil } ?? false
  }
}
