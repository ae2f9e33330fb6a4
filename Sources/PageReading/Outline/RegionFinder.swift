import FrameworkModel
import SourceText
import TextReading

/// Divides a source into its competencies.
///
/// The evidence, strongest first: labels (`Competency: …`), headings by markup that own levels or sections, levels that
/// begin anew, definitions that begin anew.
struct RegionFinder: ~Copyable {
  private(set) var outline: Outline
  /// The levels in their order, for looking where a series begins anew.
  let levels: [Heading]
  /// The lines of the definitions' headings, in order.
  let definitions: [Int]
  /// The words of short lines that stand above several competencies: labels, not names.
  var labels = Set<Words.Word>()

  static func find(_ outline: inout Outline) {
    let levels = outline.levels()
    let definitions = outline.headings.filter { $0.section == .definition }.map(\.line)
    var finder = RegionFinder(outline: outline, levels: levels, definitions: definitions)
    finder.outline.regions = finder.regions()
    outline = finder.outline
  }

  static func key(_ outline: borrowing Outline, _ place: Int) -> Words.Word {
    let text = outline.lines[place].text
    return Words.phrase(Words(outline.bytes, Int(text.start), Int(text.end)).list)
  }

  private mutating func regions() -> [Region] {
    guard !outline.lines.isEmpty else { return [] }
    let starts = labelled() ?? termed() ?? owned() ?? named() ?? redefined() ?? counted() ?? listed() ?? titled() ?? []
    guard !starts.isEmpty else { return [Region(lines: 0..<outline.lines.count, name: nil, cluster: nil)] }
    var regions: [Region] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1].first : outline.lines.count
      let begin = place == 0 ? 0 : start.first
      regions.append(
        Region(lines: begin..<max(begin, end), name: start.name, cluster: start.cluster, section: start.section))
    }
    return regions
  }

  /// Where a competency begins: its first line, its name's line, the line of its cluster's heading.
  struct Start {
    var first: Int
    var name: Int?
    var cluster: Int?
    var section: SectionKind?
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

  /// The terms of a definition list that name competencies.
  private func termed() -> [Start]? {
    let terms = outline.headings.filter { $0.kind == .other && outline.lines[$0.line].flags.contains(.term) }
    guard levels.isEmpty, terms.count >= 2, outline.lines[terms[0].line].headingDepth > 0 else { return nil }
    return terms.map { Start(first: $0.line, name: $0.line, cluster: nil) }
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
}
