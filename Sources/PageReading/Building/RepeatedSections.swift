import FrameworkModel
import SourceText
import TextReading

/// A section's heading as it was met.
struct AnnouncedSection {
  var kind: SectionKind
  /// The heading's text.
  var text: SourceRange
  /// The place of the level that it stands in; nil for the competency.
  var level: Int?
  var range: LevelRange?
}

/// Tells of sections that a competency or level announces twice in the same words.
extension RegionReader {
  mutating func noteRepeat(of heading: Heading, _ kind: SectionKind, level: Int?, _ range: LevelRange?) {
    // A label in front of each item, or a list of levels between, is no mistake.
    guard heading.content == nil, kind != .levels, kind != .resources, kind != .sections else { return }
    let line = outline.lines[heading.line]
    func words(_ text: SourceRange) -> [Words.Word] { Words(outline.bytes, Int(text.start), Int(text.end)).list }
    let same = announced.first {
      $0.kind == kind && $0.level == level && $0.range == range && words($0.text) == words(line.text)
    }
    if let same {
      observe(
        .sectionRepeated(kind, heading: LineEnds.trimmingColon(builder.text(line)), first: location(same.text)),
        line.text,
        inLevel: level)
    } else if announced.count < 64 {
      if announced.isEmpty { announced.reserveCapacity(16) }
      announced.append(AnnouncedSection(kind: kind, text: line.text, level: level, range: range))
    }
  }
}
