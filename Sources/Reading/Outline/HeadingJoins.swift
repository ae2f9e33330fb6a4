import FrameworkModel
import SourceText

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
    where headings[heading].isLevel && !headings[heading].title.isEmpty {
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
    for (heading, next) in zip(headings.indices, headings.indices.dropFirst()) {
      guard headings[heading].isLevel, headings[heading].title.isEmpty,
        headings[heading].content == nil,
        headings[next].kind == .other, headings[next].line == headings[heading].line + 1
      else { continue }
      let line = lines[headings[next].line]
      guard line.headingDepth > 0, line.headingDepth == lines[headings[heading].line].headingDepth,
        !line.flags.contains(.blankBefore)
      else { continue }
      headings[heading].title = line.text
      roles[headings[next].line] = .title
      gone.insert(next)
    }
    guard !gone.isEmpty else { return }
    headings = headings.indices.filter { !gone.contains($0) }.map { headings[$0] }
    renumberHeadings()
  }
}
