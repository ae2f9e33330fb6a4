import FrameworkModel
import SourceText
import TextReading

/// Statements, observations, and what becomes of the bytes around them.
extension RegionReader {
  func location(_ range: SourceRange) -> Location { Location(source, range) }

  mutating func statement(_ range: SourceRange) -> Statement {
    builder.statement(range, at: location(range))
  }

  mutating func statement(_ lines: ArraySlice<Line>) -> Statement {
    if lines.count == 1 {
      let line = lines[lines.startIndex]
      markMargins(line)
      return builder.statement(line, at: location(line.text))
    }
    let range = SourceRange(lines.first?.text.start ?? 0, lines.last?.text.end ?? 0)
    for line in lines { markMargins(line) }
    return builder.statement(lines, at: location(range))
  }

  mutating func observe(_ fact: Observation.Fact, _ range: SourceRange, level: Int? = nil) {
    observations.append(
      Observation(fact, at: location(range), about: Entity(competency: firstCompetency, level: level)))
  }

  /// Observes a fact in a level, by its place: one known by name gets its number at the end only.
  mutating func observe(_ fact: Observation.Fact, _ range: SourceRange, inLevel place: Int?) {
    let isNamed = place.map { levels[$0].isNamed } ?? false
    if isNamed, let place { observationsOfLevels.append((observations.count, place)) }
    observe(fact, range, level: isNamed ? nil : place.map { levels[$0].level.number })
  }

  mutating func takeNoise(_ place: Int, _ role: SourceRole) {
    let line = outline.lines[place]
    spans += NoiseSpans.spans(outline.bytes, line.whole, role)
    if role == .furniture, competency.cluster == nil, let cluster = ClusterPhrase.find(outline.bytes, line.text) {
      competency.cluster = statement(cluster)
    }
  }

  /// The words of a heading are structure, except a title and what follows on the line.
  mutating func markHeading(_ heading: Heading) {
    let line = outline.lines[heading.line]
    if heading.title.end > line.whole.end, heading.title.start > line.whole.start {
      // The title goes on below its line.
      spans.append(SourceSpan(SourceRange(line.whole.start, heading.title.start), .heading))
      return
    }
    guard let content = heading.content, !content.isEmpty else {
      spans.append(SourceSpan(line.whole, .heading))
      return
    }
    spans.append(SourceSpan(SourceRange(line.whole.start, content.start), .heading))
    if content.end < line.whole.end { spans.append(SourceSpan(SourceRange(content.end, line.whole.end), .markup)) }
  }

  /// A label whose content the model holds already.
  mutating func markContent(_ heading: Heading) {
    if let content = heading.content { spans.append(SourceSpan(content, .heading)) }
  }

  /// The mark in front of a line's text and the markup around it are structure.
  mutating func markMargins(_ line: Line) {
    if line.whole.start < line.text.start {
      spans.append(SourceSpan(SourceRange(line.whole.start, line.text.start), line.isMarked ? .mark : .markup))
    }
    if line.text.end < line.whole.end { spans.append(SourceSpan(SourceRange(line.text.end, line.whole.end), .markup)) }
  }
}
