import FrameworkModel
import SourceText
import TextReading

/// Finds short lines that recur in the same order: the levels of each competency though no word says so, or, below numbered
/// levels, the competencies of each level.
struct RecurrenceFinder: ~Copyable {
  private var outline: Outline

  static func find(_ outline: inout Outline) {
    var finder = RecurrenceFinder(outline: outline)
    finder.run()
    outline = finder.outline
  }

  private mutating func run() {
    let mayHoldLabels = isBelowLevel { label($0) != nil }
    let mayHoldNames = isBelowLevel { isCandidate($0) } || !outline.headings.contains(where: \.isLevel)
    guard mayHoldLabels || mayHoldNames else { return }
    let levels = outline.levels()
    if mayHoldLabels, levels.count >= 2, findInner(levels) { return }
    guard mayHoldNames else { return }
    let cycle = cycle(among: outline.lines.indices.filter { isCandidate($0) }) { outline.lines[$0].text }
    guard cycle.count >= 2 else { return }
    if levels.isEmpty, !outline.headings.contains(where: { $0.section == .behaviors }) {
      for line in cycle.joined() { put(line, .namedLevel(place: nil), title: outline.lines[line].text) }
    } else if standsInside(levels, cycle) {
      outline.innerNames = cycle.map { outline.lines[$0[0]].text }
      for (place, group) in cycle.enumerated() {
        for line in group { put(line, .inner(place), title: outline.lines[line].text) }
      }
    }
    outline.headings.sort { $0.line < $1.line }
    outline.renumberHeadings()
  }

  /// Whether the line below a level's heading can be the first of the names inside the level; without one there are none.
  private func isBelowLevel(_ isName: (Int) -> Bool) -> Bool {
    outline.headings.indices.contains { place in
      outline.headings[place].isLevel && outline.headings[place].line + 1 < outline.lines.count
        && isName(outline.headings[place].line + 1)
    }
  }

  private mutating func put(_ line: Int, _ kind: Heading.Kind, title: SourceRange, content: SourceRange? = nil) {
    outline.put(Heading(line: line, kind: kind, title: title, content: content), because: .recurrence)
  }

  /// The lines that recur equally often, each time in the same order; empty when there are fewer than two.
  private func cycle(among lines: [Int], _ title: (Int) -> SourceRange) -> [[Int]] {
    guard lines.count >= 4 else { return [] }
    let byWords = Dictionary(grouping: lines) { line in
      let title = title(line)
      return Words.phrase(Words(outline.bytes, Int(title.start), Int(title.end), limit: 7).list)
    }
    let groups = byWords.values.filter { $0.count >= 2 }.sorted { $0[0] < $1[0] }
    // The number of repeats that most lines share.
    let counts = Dictionary(grouping: groups, by: \.count)
    guard let best = counts.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })?.value, best.count >= 2
    else { return [] }
    return isInOrder(best) ? best : []
  }

  // MARK: Names inside levels

  /// Takes labels (`Stewardship: Orders …`) and emphasized items with a list below that recur below each level as the names of
  /// competencies; returns whether there were any.
  private mutating func findInner(_ levels: [Heading]) -> Bool {
    let labelled = outline.lines.indices.filter { label($0) != nil }
    let cycle = cycle(among: labelled) { label($0)?.title ?? outline.lines[$0].text }
    guard cycle.count >= 2, standsInside(levels, cycle) else { return false }
    outline.innerNames = cycle.compactMap { label($0[0])?.title }
    // All are looked at before the first becomes a heading: a label needs text below it.
    let labels = cycle.map { group in group.map { (line: $0, label: label($0)) } }
    for (place, group) in labels.enumerated() {
      for (line, label) in group {
        guard let label else { continue }
        put(line, .inner(place), title: label.title, content: label.content)
      }
    }
    outline.headings.sort { $0.line < $1.line }
    outline.renumberHeadings()
    return true
  }

  /// Whether a sign that ends labels stands near the beginning.
  private func holdsSign(_ line: Line) -> Bool {
    let start = Int(line.text.start)
    let end = min(start + 48, Int(line.text.end))
    if outline.bytes.first(of: 0x3A, or: 0x28, from: start, below: end) < end { return true }
    return outline.bytes.first(of: 0x2D, or: 0xE2, from: start, below: end) < end
  }

  private func label(_ place: Int) -> (title: SourceRange, content: SourceRange?)? {
    let line = outline.lines[place]
    guard !line.isTable, line.headingDepth == 0, line.flags.contains(.startsUpper),
      outline.isText(place) || outline.heading(at: place)?.kind == .other
    else { return nil }
    let next = place + 1
    // Most items hold no label at all.
    if !line.flags.contains(.bold), line.flags.isDisjoint(with: [.special, .blankBefore, .broken]), !holdsSign(line) {
      return nil
    }
    if line.isMarked, line.flags.contains(.bold), next < outline.lines.count, outline.isText(next),
      outline.lines[next].isMarked, outline.lines[next].indent > line.indent
    {
      return (line.text, nil)
    }
    guard line.isMarked || line.flags.contains(.blankBefore) || line.flags.contains(.broken),
      let found = NameLabel.find(outline.bytes, Int(line.text.start), Int(line.text.end)), found.number == nil,
      found.contentStart < Int(line.text.end), found.nameEnd > found.nameStart
    else { return nil }
    return (SourceRange(found.nameStart, found.nameEnd), SourceRange(found.contentStart, Int(line.text.end)))
  }

  /// A short unmarked or emphasized line with text below it, that no vocabulary knows.
  private func isCandidate(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard !line.isTable, !line.isMarked, line.text.count >= 2, line.text.count <= 60, place + 1 < outline.lines.count,
      line.flags.isDisjoint(with: [.endsSentence, .endsColon, .startsLower]),
      outline.isText(place) || outline.heading(at: place)?.kind == .other, outline.isText(place + 1)
    else { return false }
    let next = outline.lines[place + 1]
    guard next.isMarked || next.flags.contains(.blankBefore) || next.flags.contains(.endsSentence) else { return false }
    return line.flags.contains(.blankBefore) || line.flags.contains(.bold) || line.headingDepth > 0 || next.isMarked
  }

  private func isInOrder(_ groups: [[Int]]) -> Bool {
    var last = -1
    for turn in groups[0].indices {
      for group in groups {
        guard group[turn] > last else { return false }
        last = group[turn]
      }
    }
    return true
  }

  /// Whether each turn of the cycle stands below a level of its own.
  private func standsInside(_ levels: [Heading], _ cycle: [[Int]]) -> Bool {
    let turns = cycle[0].count
    guard turns >= 2, turns <= levels.count else { return false }
    var above: Set<Int> = []
    for turn in 0..<turns {
      let places = cycle.map { group in levels.partitioningIndex { $0.line > group[turn] } }
      guard let first = places.first, first > 0, places.allSatisfy({ $0 == first }) else { return false }
      above.insert(first)
    }
    guard above.count == turns else { return false }
    // Inside a level the first of them stands directly below its heading.
    return cycle[0].contains { line in line > 0 && outline.heading(at: line - 1)?.isLevel ?? false }
  }
}
