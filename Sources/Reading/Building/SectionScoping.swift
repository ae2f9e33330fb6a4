import FrameworkModel

/// Tells whether a section belongs to the level above it or to the competency.
struct SectionScoping {
  private let outline: Outline
  private let levels: [Heading]
  /// For each kind, how many levels have a section of it, and whether only the last one has.
  private var counts: [SectionKind: Int] = [:]
  private var isOnlyAtLast: [SectionKind: Bool] = [:]

  init(_ outline: Outline, _ region: Region) {
    self.outline = outline
    let first = outline.headings.partitioningIndex { $0.line >= region.lines.lowerBound }
    let last = outline.headings.partitioningIndex { $0.line >= region.lines.upperBound }
    let headings = outline.headings[first..<max(first, last)]
    levels = headings.filter(\.isLevel)
    var current = -1
    var seen: [SectionKind: Set<Int>] = [:]
    for heading in headings {
      if heading.isLevel { current += 1 }
      if let kind = heading.section { seen[kind, default: []].insert(current) }
    }
    for (kind, places) in seen {
      let atLevels = places.filter { $0 >= 0 }
      counts[kind] = atLevels.count
      isOnlyAtLast[kind] = atLevels == [levels.count - 1]
      beforeLevels[kind] = places.contains(-1)
    }
  }

  /// Kinds that stand in front of the first level's heading.
  private var beforeLevels: [SectionKind: Bool] = [:]

  /// A section belongs to its level when several levels have one of its kind; one behind the last level alone closes the
  /// competency. Headings by markup say it by their depth.
  func belongsToLevel(_ kind: SectionKind, _ line: Int) -> Bool {
    guard
      kind == .behaviors || kind == .negativeBehaviors || kind == .questions || kind == .activities || kind == .probes
        || kind == .definition
    else { return false }
    guard let above = levels.last(where: { $0.line < line }) else { return kind == .behaviors || kind == .questions }
    let own = outline.lines[line].headingDepth
    let depth = outline.lines[above.line].headingDepth
    if own > 0, depth > 0 { return own > depth }
    let count = counts[kind, default: 0]
    if count >= 2 { return true }
    if levels.count == 1 { return counts[.behaviors, default: 0] == 1 && kind != .definition }
    return count == 1 && !(isOnlyAtLast[kind] ?? true)
  }

  /// Whether a level, by its place among the region's, is the last.
  func isLastLevel(_ place: Int) -> Bool { place == levels.count - 1 }

  /// The number of a level whose heading is missing: sections that each level has stand in front of the first heading, and
  /// that heading does not begin the scale.
  func missingLevel() -> Int? {
    guard levels.count >= 2, let first = levels.first, let last = levels.last, case .level(let number, _) = first.kind,
      case .level(let highest, _) = last.kind, beforeLevels[.behaviors] ?? false, counts[.behaviors, default: 0] >= 2
    else { return nil }
    if number < highest { return number >= 2 ? number - 1 : nil }
    return number + 1
  }
}
