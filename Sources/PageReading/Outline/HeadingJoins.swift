import FrameworkModel
import SourceText
import TextReading

/// What headings that are found say about one another and about the lines below them.
extension Outline {
  /// `Level 3` below the heading of the activities, by markup, announces whom they are for.
  mutating func placeActivityRanges() {
    placeRangesBelowActivities()
    var activities: UInt8 = 0
    for place in headings.indices {
      let heading = headings[place]
      let depth = lines[heading.line].headingDepth
      if case .level(let number, let last) = heading.kind, activities > 0, depth > activities {
        headings[place].kind = .section(.activities, levels: LevelRange(from: number, to: max(number, last)))
      } else if depth > 0, depth <= activities || activities == 0 {
        activities = heading.section == .activities ? depth : 0
      }
    }
  }

  /// `Levels 1-2` below the heading of the activities announces whom they are for: a range is no level of its own.
  private mutating func placeRangesBelowActivities() {
    var isInActivities = false
    for place in headings.indices {
      if case .level(let number, let last) = headings[place].kind {
        if isInActivities, last > number, headings[place].title.isEmpty {
          headings[place].kind = .section(.activities, levels: LevelRange(from: number, to: last))
        } else if last == number {
          isInActivities = false
        }
      } else if let section = headings[place].section, section != .reflections {
        isInActivities = section == .activities
      }
    }
  }

  /// A level's title that goes on below its line, in small letters.
  mutating func joinWraps() {
    for heading in headings.indices
    where headings[heading].isLevel && !headings[heading].title.isEmpty && headings[heading].content == nil {
      var next = headings[heading].line + 1
      while next < lines.count, isText(next), !lines[next].isMarked,
        !lines[next].isTable,
        lines[next].flags.contains(.startsLower),
        lines[next].flags.isDisjoint(with: [.blankBefore, .endsSentence]),
        !lines[next - 1].flags.contains(.endsSentence), headings[heading].title.count < 160
      {
        headings[heading].title.end = lines[next].text.end
        roles[next] = .title
        next += 1
      }
    }
  }

  /// A level's title on the second line of its heading.
  mutating func joinTitles() {
    var gone: Set<Int> = []
    let deeper = deeperTitles()
    for (heading, next) in zip(headings.indices, headings.indices.dropFirst()) where isBareAbove(heading, next) {
      let line = lines[headings[next].line]
      let isSecondLine =
        line.headingDepth == lines[headings[heading].line].headingDepth && !line.flags.contains(.blankBefore)
      guard line.headingDepth > 0, isSecondLine || deeper.contains(next) else { continue }
      headings[heading].title = line.text
      roles[headings[next].line] = .title
      gone.insert(next)
    }
    guard !gone.isEmpty else { return }
    headings = headings.indices.filter { !gone.contains($0) }.map { headings[$0] }
    renumberHeadings()
  }

  /// Whether a heading is that of a level without a title, and the next one, known by its looks only, stands directly below.
  private func isBareAbove(_ heading: Int, _ next: Int) -> Bool {
    headings[heading].isLevel && headings[heading].title.isEmpty && headings[heading].content == nil
      && headings[next].kind == .other && headings[next].line == headings[heading].line + 1
  }

  /// The headings one deeper than that of their level that are its title: most levels have one, it is the only heading of its
  /// depth in its level, and it says something else in each.
  private func deeperTitles() -> Set<Int> {
    var found: Set<Int> = []
    var phrases: Set<Words.Word> = []
    var levels = 0
    for heading in headings.indices where headings[heading].isLevel && headings[heading].title.isEmpty {
      levels += 1
      let next = heading + 1
      guard next < headings.count, isBareAbove(heading, next) else { continue }
      let line = lines[headings[next].line]
      let depth = lines[headings[heading].line].headingDepth
      guard depth > 0, line.headingDepth > depth, headings[next].line + 1 < lines.count,
        isText(headings[next].line + 1), !isFollowedByPeer(next)
      else { continue }
      found.insert(next)
      phrases.insert(Words.phrase(Words(bytes, Int(line.text.start), Int(line.text.end)).list))
    }
    return phrases.count >= 2 && found.count * 2 > levels ? found : []
  }

  /// Whether the next heading is of the same kind and depth.
  private func isFollowedByPeer(_ heading: Int) -> Bool {
    let next = heading + 1
    return next < headings.count && headings[next].kind == .other
      && lines[headings[next].line].headingDepth == lines[headings[heading].line].headingDepth
  }
}
