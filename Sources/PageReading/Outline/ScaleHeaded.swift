import FrameworkModel
import SourceText
import TextReading

/// Levels of any name below a heading that announces levels.
extension ScaleFinder {
  /// Three to seven short headings of one form, each with a list or sentences below, under `Levels`: their names may be any words.
  mutating func findHeaded() -> Bool {
    let scales = outline.headings.filter { $0.section == .levels && $0.content == nil }.map(\.line)
    var names: [Int] = []
    for (place, scale) in scales.enumerated() {
      let next = place + 1 < scales.count ? scales[place + 1] : outline.lines.count
      names += namesBelow(scale, end(of: scale, before: next))
    }
    for place in names {
      outline.put(
        Heading(line: place, kind: .namedLevel(place: nil), title: outline.lines[place].text, content: nil),
        because: .announced)
    }
    return !names.isEmpty
  }

  /// Where what a heading announces ends: at the next heading that stands no deeper, or is known.
  private func end(of scale: Int, before limit: Int) -> Int {
    let depth = outline.lines[scale].headingDepth
    let behind = outline.headings.partitioningIndex { $0.line > scale }
    for heading in outline.headings[behind...] {
      if heading.line >= limit { break }
      let own = outline.lines[heading.line].headingDepth
      if heading.kind != .other || (own > 0 && own <= depth) { return heading.line }
    }
    return limit
  }

  private func namesBelow(_ scale: Int, _ end: Int) -> [Int] {
    guard let first = (scale + 1..<min(scale + 4, end)).first(where: { isLevelName($0) }) else { return [] }
    let names = (first..<end).filter { isLevelName($0) && isLike($0, first) }
    guard (3...7).contains(names.count), Set(names.map { RegionFinder.key(outline, $0) }).count == names.count else {
      return []
    }
    // Another heading between them means that they are none of a series.
    return (first..<end).allSatisfy { outline.heading(at: $0) == nil || names.contains($0) } ? names : []
  }

  private func isLike(_ place: Int, _ first: Int) -> Bool {
    let line = outline.lines[place]
    let model = outline.lines[first]
    return line.headingDepth == model.headingDepth && line.flags.contains(.bold) == model.flags.contains(.bold)
      && outline.lines[place + 1].isMarked == outline.lines[first + 1].isMarked
  }

  /// A short line, a heading by its looks or apart, above a list or a sentence.
  private func isLevelName(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard !line.isTable, !line.isMarked, line.text.count <= 40, place + 1 < outline.lines.count,
      line.flags.contains(.startsUpper), line.flags.isDisjoint(with: [.endsSentence, .endsColon]),
      outline.isText(place) || outline.heading(at: place)?.kind == .other, outline.isText(place + 1)
    else { return false }
    let next = outline.lines[place + 1]
    let isHeading = line.headingDepth > 0 || line.flags.contains(.bold)
    guard !next.isTable, next.isMarked || (isHeading && next.flags.contains(.endsSentence)) else { return false }
    guard isHeading || line.flags.contains(.blankBefore) else { return false }
    return Words.count(outline.bytes, line.text, limit: 4) <= 3
  }
}
