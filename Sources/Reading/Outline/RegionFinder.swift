import FrameworkModel
import SourceText

/// Divides a source into its competencies.
///
/// The evidence, strongest first: labels (`Competency: …`), headings by markup that own levels or sections, levels that
/// begin anew, definitions that begin anew.
struct RegionFinder {
  private let outline: Outline
  /// The levels in their order, for looking where a series begins anew.
  private let levels: [Heading]
  /// The lines of the definitions' headings, in order.
  private let definitions: [Int]
  /// The words of short lines that stand above several competencies: labels, not names.
  private var labels = WordSet()

  static func find(_ outline: inout Outline) {
    var finder = RegionFinder(
      outline: outline, levels: outline.headings.filter(\.isLevel),
      definitions: outline.headings.filter { $0.section == .definition }.map(\.line))
    outline.regions = finder.regions()
  }

  private static func key(_ outline: Outline, _ place: Int) -> Words.Word {
    let text = outline.lines[place].text
    return Words.phrase(Words(outline.bytes, Int(text.start), Int(text.end)).list)
  }

  private mutating func regions() -> [Region] {
    guard !outline.lines.isEmpty else { return [] }
    let starts = labelled() ?? owned() ?? named() ?? redefined() ?? counted() ?? listed() ?? []
    guard !starts.isEmpty else { return [Region(lines: 0..<outline.lines.count, name: nil, cluster: nil)] }
    var regions: [Region] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].first : outline.lines.count
      let begin = place == 0 ? 0 : start.first
      regions.append(Region(lines: begin..<max(begin, end), name: start.name, cluster: start.cluster))
    }
    return regions
  }

  /// Where a competency begins: its first line, its name's line, the line of its cluster's heading.
  private struct Start {
    var first: Int
    var name: Int?
    var cluster: Int?
  }

  // MARK: Labels

  private func labelled() -> [Start]? {
    let names = outline.headings.filter { $0.kind == .name }
    guard names.count >= 2 else { return nil }
    return names.map { heading in
      var first = heading.line
      // The label of a cluster or code may stand above the name's.
      while first > 0, let above = outline.heading(at: first - 1), above.kind == .cluster || above.kind == .code {
        first -= 1
      }
      return Start(first: first, name: heading.line, cluster: nil)
    }
  }

  // MARK: Markup

  /// Headings by markup below which levels or sections stand, one for each competency.
  private func owned() -> [Start]? {
    let candidates = outline.headings.filter { $0.kind == .other && outline.lines[$0.line].headingDepth > 0 }
    guard !candidates.isEmpty else { return nil }
    var owners: [Int] = []
    // The last heading of each depth above the line, and the heading that each one stands below.
    var open = [Int?](repeating: nil, count: 8)
    var parents: [Int: Int] = [:]
    for place in outline.lines.indices {
      if let heading = outline.heading(at: place), heading.kind == .other, outline.lines[place].headingDepth > 0 {
        let depth = Int(outline.lines[place].headingDepth)
        parents[place] = open[..<depth].compactMap(\.self).max()
        open[depth] = place
        for deeper in (depth + 1)..<8 { open[deeper] = nil }
      } else if opensBody(place), let owner = open[..<bodyDepth(place)].compactMap(\.self).max(), owners.last != owner {
        owners.append(owner)
      }
    }
    owners = keepCommonDepth(Array(Set(owners)).sorted())
    guard !owners.isEmpty else { return nil }
    let peers = Dictionary(grouping: candidates) { outline.lines[$0.line].headingDepth }.mapValues(\.count)
    return withSiblings(owners, candidates).map { line in
      var first = line
      // The headings of clusters directly above belong to what follows.
      while first > 0, let above = outline.heading(at: first - 1), above.kind == .other,
        outline.lines[first - 1].headingDepth > 0,
        outline.lines[first - 1].headingDepth < outline.lines[line].headingDepth
      {
        first -= 1
      }
      return Start(
        first: first, name: line, cluster: parents[line].flatMap { isCluster($0, above: line, peers) ? $0 : nil })
    }
  }

  /// Whether a line begins what a competency holds: a level, a section, a table.
  private func opensBody(_ place: Int) -> Bool {
    if outline.lines[place].isTable { return true }
    guard let heading = outline.heading(at: place) else { return false }
    return heading.isLevel || (heading.section != nil && heading.section != .levels)
  }

  private func bodyDepth(_ place: Int) -> Int {
    let depth = Int(outline.lines[place].headingDepth)
    return depth > 0 ? depth : 7
  }

  /// Of owners at several depths, those at the depth that owns most; a page's title above them is none.
  private func keepCommonDepth(_ owners: [Int]) -> [Int] {
    let byDepth = Dictionary(grouping: owners) { outline.lines[$0].headingDepth }
    guard byDepth.count > 1 else { return owners }
    let best = byDepth.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    return best.map { $0.value } ?? owners
  }

  /// Headings of the owners' depth between them are competencies as well, though they hold only text or a list.
  private func withSiblings(_ owners: [Int], _ candidates: [Heading]) -> [Int] {
    guard owners.count >= 2, let first = owners.first else { return owners }
    let depth = outline.lines[first].headingDepth
    let siblings = candidates.filter { heading in
      heading.line > first && outline.lines[heading.line].headingDepth == depth && hasText(behind: heading.line)
    }
    return Array(Set(owners + siblings.map(\.line))).sorted()
  }

  private func hasText(behind line: Int) -> Bool {
    line + 1 < outline.lines.count && outline.isText(line + 1)
  }

  /// Whether a heading above a competency names its cluster. The title of a page about competencies is none, unless it says
  /// which: `Core Competencies`.
  private func isCluster(_ above: Int, above line: Int, _ peers: [UInt8: Int]) -> Bool {
    let depth = outline.lines[above].headingDepth
    let words = Words(outline.bytes, Int(outline.lines[above].text.start), Int(outline.lines[above].text.end))
    if words.list.contains(where: TitleEvidence.frameworkWords.contains) { return false }
    let namesCompetencies = words.list.contains { outline.vocabulary.words[$0]?.contains(.competency) ?? false }
    if namesCompetencies { return words.list.count > 1 }
    return peers[depth, default: 0] > 1 || depth + 1 == outline.lines[line].headingDepth
  }

  // MARK: Levels that begin anew

  private func restarts() -> [Start]? {
    var starts: [Start] = []
    var firstOfRun: Heading?
    var seen: Set<Int> = []
    for (place, level) in levels.enumerated() {
      let key = self.key(level)
      if let first = firstOfRun, key == self.key(first),
        seen.count >= 2 || isDivided(levels[place - 1].line, level.line)
      {
        starts.append(begin(above: body(of: level, behind: levels[place - 1].line), behind: levels[place - 1].line))
        seen = []
        firstOfRun = level
      }
      if firstOfRun == nil { firstOfRun = level }
      seen.insert(key)
    }
    guard !starts.isEmpty, let first = levels.first else { return nil }
    return [begin(above: body(of: first, behind: -1), behind: -1)] + starts
  }

  /// Where competencies begin whose levels begin anew; a line that would name several of them is a label, and they are looked
  /// for again.
  private mutating func named() -> [Start]? {
    guard let starts = restarts() else { return nil }
    var seen = WordSet()
    for name in starts.compactMap(\.name) where outline.isText(name) {
      let key = Self.key(outline, name)
      if seen.contains(key) { labels.insert(key) }
      seen.insert(key)
    }
    return labels.isEmpty ? starts : restarts()
  }

  /// The first heading of a definition above a level, where there is one: lists may stand between the two.
  private func body(of level: Heading, behind previous: Int) -> Int {
    let place = definitions.partitioningIndex { $0 > previous }
    return place < definitions.count && definitions[place] < level.line ? definitions[place] : level.line
  }

  /// What tells levels apart: the number, or the words of the name.
  private func key(_ level: Heading) -> Int {
    if case .level(let number, _) = level.kind { return number }
    let words = Words(outline.bytes, Int(level.title.start), Int(level.title.end))
    return Int(truncatingIfNeeded: Words.phrase(words.list)) | 1 << 40
  }

  /// Whether a definition stands between two lines.
  private func isDivided(_ from: Int, _ to: Int) -> Bool {
    let place = definitions.partitioningIndex { $0 > from }
    return place < definitions.count && definitions[place] < to
  }

  /// Where the competency begins whose first level, section or definition stands at `body`.
  ///
  /// Walks up over what can stand between a name and the first level: headings of wrappers, a definition, unmarked prose.
  private func begin(above body: Int, behind previous: Int) -> Start {
    var name: Int?
    var label: Int?
    var first = body
    var place = body - 1
    while place > previous {
      if outline.isNoise(place) {
        place -= 1
        continue
      }
      // A rule above the name divides the page.
      if let found = name, outline.lines[found].flags.contains(.cellBefore) { break }
      if let heading = outline.heading(at: place) {
        switch heading.kind {
        case .section(let kind, _) where kind == .levels || kind == .behaviors || kind == .definition:
          first = place
          if kind == .definition { name = nil }
        case .name:
          return Start(first: startOfLabels(place), name: place, cluster: nil)
        case .code, .cluster:
          first = place
        case .other where name == nil || !isGeneric(place):
          return Start(first: place, name: place, cluster: nil)
        default:
          return Start(first: name ?? first, name: name, cluster: nil)
        }
        place -= 1
        continue
      }
      let line = outline.lines[place]
      if line.isTable || (line.isMarked && !isNumberedTitle(place)) { break }
      if let found = name, !isTitleLike(place) || place < found - 1 { break }
      if isNumberedTitle(place) {
        name = place
        first = place
        break
      }
      if isTitleLike(place), labels.contains(Self.key(outline, place)) {
        if label == nil { label = place }
      } else if isTitleLike(place) {
        if name == nil { name = place }
        first = place
      } else if name == nil, label == nil {
        first = place
      }
      place -= 1
    }
    name = name ?? label
    return Start(first: name.map { min($0, first) } ?? first, name: name, cluster: nil)
  }

  /// `FIELD STAFF COMPETENCY PROFILE` is the page's title.
  private func isGeneric(_ place: Int) -> Bool {
    let text = outline.lines[place].text
    return TitleEvidence.isGeneric(outline, Words(outline.bytes, Int(text.start), Int(text.end), limit: 12))
  }

  private func startOfLabels(_ line: Int) -> Int {
    var first = line
    while first > 0, let above = outline.heading(at: first - 1), above.kind == .cluster || above.kind == .code {
      first -= 1
    }
    return first
  }

  /// Without levels or headings: titles that count up, each with a text of its own and a list.
  private func counted() -> [Start]? {
    let titles = outline.lines.indices.filter { outline.isText($0) && isNumberedTitle($0) }
    guard levels.isEmpty, titles.count >= 2,
      zip(titles, titles.dropFirst()).allSatisfy({ outline.lines[$1].ordinal == outline.lines[$0].ordinal + 1 })
    else { return nil }
    return titles.map { Start(first: $0, name: $0, cluster: nil) }
  }

  /// Without levels or headings: titles apart, each with a list below that counts from one.
  private func listed() -> [Start]? {
    guard levels.isEmpty else { return nil }
    let titles = outline.lines.indices.filter { place in
      guard place + 1 < outline.lines.count, outline.isText(place), isTitleLike(place) else { return false }
      let next = outline.lines[place + 1]
      return outline.lines[place].flags.contains(.blankBefore) && outline.isText(place + 1) && next.mark == .number
        && next.ordinal == 1
    }
    // A section above all of them is what the page is about.
    let last = outline.headings.last { $0.section != nil }?.line ?? -1
    guard titles.count >= 2, last < titles[0] else { return nil }
    return titles.map { Start(first: $0, name: $0, cluster: nil) }
  }

  /// `2. Delegating` above its definition.
  private func isNumberedTitle(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard line.mark == .number, line.headingDepth == 0, line.text.count <= 60, place + 1 < outline.lines.count,
      line.flags.contains(.blankBefore), line.flags.contains(.startsUpper),
      line.flags.isDisjoint(with: [.endsSentence, .endsColon])
    else { return false }
    return !outline.lines[place + 1].isMarked
  }

  private func isTitleLike(_ place: Int) -> Bool { TitleEvidence.isTitleLike(outline, place) }

  // MARK: Definitions that begin anew

  /// Without levels: each definition, or each list of behaviors, begins a competency where there are several.
  private func redefined() -> [Start]? {
    let definitions = outline.headings.filter { $0.section == .definition }
    let behaviors = outline.headings.filter { $0.section == .behaviors }
    let marks = definitions.count >= 2 ? definitions : levels.isEmpty && behaviors.count >= 2 ? behaviors : []
    guard !marks.isEmpty else { return nil }
    var previous = -1
    var starts: [Start] = []
    for heading in marks {
      // With levels in the source, a definition that comes without any is a competency too.
      starts.append(begin(above: heading.line, behind: previous))
      previous = heading.line
    }
    return starts
  }
}
