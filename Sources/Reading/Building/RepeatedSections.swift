import FrameworkModel
import SourceText

/// A section's heading as it was met.
struct AnnouncedSection {
  var words: Words.Word
  /// The place of the level that it stands in; nil for the competency.
  var level: Int?
  var range: LevelRange?
  var location: Location
}

/// Tells of sections that a competency or level announces twice in the same words.
extension RegionReader {
  mutating func noteRepeat(of heading: Heading, _ kind: SectionKind, level: Int?, _ range: LevelRange?) {
    // A label in front of each item, or a list of levels between, is no mistake.
    guard heading.content == nil, kind != .levels, kind != .resources, kind != .sections else { return }
    let line = outline.lines[heading.line]
    let words = Words.phrase(Words(outline.bytes, Int(line.text.start), Int(line.text.end)).list)
    if let first = announced.first(where: { $0.words == words && $0.level == level && $0.range == range }) {
      observe(
        .sectionRepeated(kind, heading: LineEnds.trimmingColon(builder.text(line)), first: first.location), line.text,
        inLevel: level)
    } else if announced.count < 64 {
      announced.append(AnnouncedSection(words: words, level: level, range: range, location: location(line.text)))
    }
  }
}
