import FrameworkModel
import SourceText
import TextReading

/// What stands in front of a competency's levels and sections: navigation, the name, the code, the cluster, the definition.
extension RegionReader {
  /// Reads the preamble; returns the first line of the body.
  mutating func readPreamble() -> Int {
    let body = bodyStart()
    let preamble = region.lines.lowerBound..<body
    let definition = definitionLine(
      region.name.map { max($0 + 1, preamble.lowerBound)..<max($0 + 1, body) } ?? preamble)
    let name = nameLine(preamble, definition)
    takeName(name)
    for place in preamble where place != name { takePreamble(place, name: name, definition: definition) }
    takeDefinition(preamble, definition)
    takeCluster()
    if competency.name.text.isEmpty { inferName() }
    return body
  }

  /// The first line that a level, a section or a list begins.
  private func bodyStart() -> Int {
    for place in region.lines where place != region.name {
      if region.section != nil, let name = region.name, place < name { continue }
      if let heading = outline.heading(at: place) {
        if heading.isLevel || heading.kind == .lostColumns { return place }
        if let kind = heading.section, kind != .definition { return place }
        if case .other = heading.kind, let name = region.name, place > name { return place }
        if opensPeers(heading) { return place }
      } else if outline.isText(place) {
        let line = outline.lines[place]
        if line.isTable { return place }
        if line.isMarked, region.name.map({ place > $0 }) ?? true, !isStray(place), !isSoleDefinition(place) {
          return place
        }
      }
    }
    return region.lines.upperBound
  }

  /// The first of several headings that nobody knows, each with a list, below a title and its text.
  private func opensPeers(_ heading: Heading) -> Bool {
    let place = heading.line
    let depth = outline.lines[place].headingDepth
    guard region.name == nil, heading.kind == .other, depth > 0, place > region.lines.lowerBound + 1,
      place + 1 < region.lines.upperBound, outline.isText(place + 1), outline.lines[place + 1].isMarked,
      outline.isText(place - 1), outline.lines[place - 1].flags.contains(.endsSentence),
      let title = outline.nextHeading(behind: region.lines.lowerBound - 1), title.kind == .other, title.line < place,
      (1..<depth).contains(outline.lines[title.line].headingDepth), let next = outline.nextHeading(behind: place)
    else { return false }
    return next.kind == .other && outline.lines[next.line].headingDepth == depth
  }

  /// A marked line in front of the title belongs to navigation, when prose and headings follow it.
  private func isStray(_ place: Int) -> Bool {
    guard place + 1 < region.lines.upperBound else { return false }
    if isMenu(place) { return true }
    let rest = (place + 1)..<min(place + 6, region.lines.upperBound)
    let next = rest.first { !outline.isNoise($0) }
    guard let next, outline.isText(next) || outline.heading(at: next)?.kind == .other, !outline.lines[next].isMarked,
      !outline.lines[next].isTable, place - region.lines.lowerBound < 12, TitleEvidence.isTitleLike(outline, next)
    else { return false }
    // Only where a definition and a body come after it.
    return
      (outline.nextHeading(behind: next).map { region.lines.contains($0.line) && ($0.isLevel || $0.section != nil) }
      ?? false)
      && next + 1 < region.lines.upperBound && !outline.lines[next + 1].isMarked
  }

  /// A list of short words in front of a title that navigation parts it from, or that the definition begins with.
  private func isMenu(_ place: Int) -> Bool {
    guard place - region.lines.lowerBound < 12 else { return false }
    var next = place
    while next < region.lines.upperBound, next - place < 12, outline.isText(next), outline.lines[next].isMarked,
      outline.lines[next].text.count <= 40, !outline.lines[next].flags.contains(.endsSentence)
    {
      next += 1
    }
    let end = next
    while next < region.lines.upperBound, next - end < 6, outline.isNoise(next) { next += 1 }
    let definition = next + 1
    guard next > place, definition < region.lines.upperBound, outline.isText(definition),
      outline.isText(next) || outline.heading(at: next)?.kind == .other, !outline.lines[definition].isMarked,
      outline.lines[next].flags.contains(.blankBefore), TitleEvidence.isTitleLike(outline, next),
      outline.nextHeading(behind: next).map({ region.lines.contains($0.line) && ($0.isLevel || $0.section != nil) })
        ?? false
    else { return false }
    return next > end || TitleEvidence.begins(outline, definition, withNameAt: next)
  }

  // MARK: The name

  private func definitionLine(_ preamble: Range<Int>) -> Int? {
    for place in preamble { if outline.heading(at: place)?.section == .definition { return place } }
    return preamble.first { place in
      outline.isText(place) && !outline.lines[place].isMarked && isSentence(place) && place != region.name
        && !isLabelled(outline.lines[place])
    }
  }

  private func isSentence(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if line.flags.contains(.endsSentence) { return true }
    if line.text.count > 90 { return true }
    // The first line of wrapped prose.
    let next = place + 1
    return next < region.lines.upperBound && outline.isText(next) && !outline.lines[next].isMarked
      && outline.lines[next].flags.contains(.startsLower) && !outline.lines[next].flags.contains(.blankBefore)
  }

  private mutating func nameLine(_ preamble: Range<Int>, _ definition: Int?) -> Int? {
    if let name = region.name { return name }
    if let labelled = preamble.first(where: { outline.heading(at: $0)?.kind == .name }) { return labelled }
    let end = definition ?? preamble.upperBound
    var best: (score: Int, place: Int)?
    var second: (score: Int, place: Int)?
    for place in preamble where place < end {
      guard outline.isText(place) || outline.heading(at: place)?.kind == .other else { continue }
      let score = TitleEvidence.score(outline, place, definition: definition ?? preamble.upperBound)
      guard score >= 1 else { continue }
      if score >= (best?.score ?? 1) {
        second = best
        best = (score, place)
      } else if score >= (second?.score ?? 1) {
        second = (score, place)
      }
    }
    if let best, let second, best.score - second.score <= 1 { noteUncertain(best.place, second.place) }
    return best?.place
  }

  /// Two lines that serve equally well as the name: whoever keeps the page should say which it is.
  private mutating func noteUncertain(_ chosen: Int, _ other: Int) {
    let line = outline.lines[chosen]
    observe(
      .nameUncertain(
        chosen: builder.text(line), other: builder.text(outline.lines[other]),
        place: location(outline.lines[other].text)),
      line.text)
  }

  private mutating func takeName(_ place: Int?) {
    guard let place else { return }
    var range = outline.lines[place].text
    spans.append(SourceSpan(outline.lines[place].whole, .heading))
    if let heading = outline.heading(at: place), heading.kind == .name, let content = heading.content {
      range = content
    }
    if outline.lines[place].flags.contains(.spacedLetters) {
      competency.name = Statement(builder.text(outline.lines[place]), at: location(range))
      return
    }
    let parts = NameParts(outline.bytes, range, outline.vocabulary)
    competency.name = statement(parts.name)
    if let code = parts.code { competency.code = statement(code) }
  }

  private mutating func inferName() {
    competency.inferred.append(.name)
    let start = outline.lines[region.lines.lowerBound].whole.start
    let place = SourceRange(start, start)
    let name = SourceName.words(of: sourceName)
    competency.name = Statement(name, at: location(place))
    observe(.nameMissing(used: name), place)
  }

  // MARK: The other lines

  private mutating func takePreamble(_ place: Int, name: Int?, definition: Int?) {
    let line = outline.lines[place]
    switch outline.roles[place] {
    case .noise(let role): takeNoise(place, role)
    case .scale, .title: spans.append(SourceSpan(line.whole, .heading))
    case .heading(let index):
      let heading = outline.headings[Int(index)]
      switch heading.kind {
      case .code where competency.code == nil && heading.content != nil:
        spans.append(SourceSpan(line.whole, .heading))
        competency.code = heading.content.map { statement($0) }
      case .cluster where competency.cluster == nil && heading.content != nil:
        spans.append(SourceSpan(line.whole, .heading))
        competency.cluster = heading.content.map { statement($0) }
      case .other:
        takeStray(place, name: name)
      default:
        markHeading(heading)
      }
    case .text:
      guard definition.map({ place < $0 }) ?? true else { return }
      if let name, place > name, isLabelled(line) { takeNotes([line]) } else { takeStray(place, name: name) }
    }
  }

  /// A line of the preamble that is neither name nor definition: the heading of a cluster, or what stands around a page's text.
  private mutating func takeStray(_ place: Int, name: Int?) {
    let line = outline.lines[place]
    guard place != region.cluster else { return }
    let words = Words(outline.bytes, Int(line.text.start), Int(line.text.end), limit: 16)
    if competency.cluster == nil, region.cluster == nil, words.list.count >= 2, words.list.count <= 5,
      words.list.contains(where: { outline.vocabulary.words[$0]?.contains(.competency) ?? false }),
      !TitleEvidence.isChrome(outline, words), TitleEvidence.isTitleLike(outline, place), !isSoleHeading(line)
    {
      spans.append(SourceSpan(line.whole, .heading))
      competency.cluster = statement(line.text)
      return
    }
    spans += NoiseSpans.spans(outline.bytes, line.whole, .chrome)
  }

  private func isSoleHeading(_ line: Line) -> Bool { line.headingDepth == 1 }

  private mutating func takeCluster() {
    guard let place = region.cluster, competency.cluster == nil else { return }
    let line = outline.lines[place]
    competency.cluster = statement(line.text)
    spans.append(SourceSpan(line.whole, .heading))
  }
}
