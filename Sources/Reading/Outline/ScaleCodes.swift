import FrameworkModel
import SourceText

/// Levels that letters and numbers or counted words announce.
extension ScaleFinder {
  /// `L3`, `IC4: Senior`: the same letters with different numbers, at the start of short lines.
  mutating func findCodes() -> Bool {
    var found: [(line: Int, letters: UInt64, code: LevelCode)] = []
    for place in outline.lines.indices {
      let line = outline.lines[place]
      guard !line.isTable, outline.isText(place) || outline.heading(at: place)?.kind == .other, line.text.count <= 100,
        let code = LevelCode.match(outline.bytes, line.text)
      else { continue }
      found.append((place, code.letters, code))
    }
    let groups = Dictionary(grouping: found, by: \.letters)
    guard
      let best = groups.values.max(by: { Set($0.map(\.code.number)).count < Set($1.map(\.code.number)).count }),
      Set(best.map(\.code.number)).count >= 2
    else { return false }
    for (line, _, code) in best {
      outline.put(
        Heading(line: line, kind: .level(number: code.number, last: code.number), title: code.title, content: nil),
        because: .levelCode)
    }
    return true
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
