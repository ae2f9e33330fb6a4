import FrameworkModel
import SourceText
import TextReading

/// Tells whether a section belongs to the level above it or to the competency.
struct SectionScoping {
  private let lines: [Line]
  private var levels: [Heading] = []
  private var tallies: [Tally] = []

  /// Where the sections of one kind stand.
  private struct Tally {
    var kind: SectionKind
    /// How many levels have a section of the kind.
    var levels = 0
    /// The last level that has one, by its place.
    var last = -1
    /// Whether one stands in front of the first level's heading.
    var isBeforeLevels = false
  }

  init(_ outline: borrowing Outline, _ region: Region) {
    lines = outline.lines
    let first = outline.headings.partitioningIndex { $0.line >= region.lines.lowerBound }
    let last = outline.headings.partitioningIndex { $0.line >= region.lines.upperBound }
    let headings = outline.headings[first..<max(first, last)]
    levels.reserveCapacity(headings.count)
    tallies.reserveCapacity(6)
    var current = -1
    for heading in headings {
      if heading.isLevel {
        levels.append(heading)
        current += 1
      }
      if let kind = heading.section { count(kind, at: current) }
    }
  }

  private mutating func count(_ kind: SectionKind, at level: Int) {
    let place = tallies.firstIndex { $0.kind == kind } ?? tallies.count
    if place == tallies.count { tallies.append(Tally(kind: kind)) }
    if level < 0 {
      tallies[place].isBeforeLevels = true
    } else if level > tallies[place].last {
      tallies[place].levels += 1
      tallies[place].last = level
    }
  }

  private func tally(_ kind: SectionKind) -> Tally {
    tallies.first { $0.kind == kind } ?? Tally(kind: kind)
  }

  /// A section belongs to its level when several levels have one of its kind; one behind the last level alone closes the
  /// competency. Headings by markup say it by their depth.
  func belongsToLevel(_ kind: SectionKind, _ line: Int) -> Bool {
    guard
      kind == .behaviors || kind == .negativeBehaviors || kind == .questions || kind == .activities || kind == .probes
        || kind == .definition
    else { return false }
    let place = levels.partitioningIndex { $0.line >= line } - 1
    guard place >= 0 else { return kind == .behaviors || kind == .questions }
    let above = levels[place]
    let own = lines[line].headingDepth
    let depth = lines[above.line].headingDepth
    if own > 0, depth > 0 { return own > depth }
    let tally = tally(kind)
    if tally.levels >= 2 { return true }
    if levels.count == 1 { return self.tally(.behaviors).levels == 1 && kind != .definition }
    return tally.levels == 1 && tally.last != levels.count - 1
  }

  /// Whether a level, by its place among the region's, is the last.
  func isLastLevel(_ place: Int) -> Bool { place == levels.count - 1 }

  /// The number of a level whose heading is missing: sections that each level has stand in front of the first heading, and
  /// that heading does not begin the scale.
  func missingLevel() -> Int? {
    guard levels.count >= 2, let first = levels.first, let last = levels.last, case .level(let number, _) = first.kind,
      case .level(let highest, _) = last.kind, tally(.behaviors).isBeforeLevels, tally(.behaviors).levels >= 2
    else { return nil }
    if number < highest { return number >= 2 ? number - 1 : nil }
    return number + 1
  }
}
