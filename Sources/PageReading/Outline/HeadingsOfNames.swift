import FrameworkModel
import SourceText
import TextReading

/// Headings that hold the name of their competency.
extension HeadingFinder {
  /// As many headings above are looked at for the name; a competency has fewer.
  private static var farthestName: Int { 40 }

  /// `Teamwork interview questions`, `How to develop teamwork` below the heading `Teamwork`: the name tells whose section it is.
  mutating func addSectionOfName(_ place: Int) -> Bool {
    let line = outline.lines[place]
    if line.headingDepth == 0 { return asksWhatNameIs(place) }
    guard line.headingDepth > 1,
      let title = outline.headings.suffix(Self.farthestName).last(where: {
        $0.kind == .other && outline.lines[$0.line].headingDepth > 0
          && outline.lines[$0.line].headingDepth < line.headingDepth
      })
    else { return false }
    let name = Words(outline.bytes, Int(title.title.start), Int(title.title.end), limit: 8)
    guard name.list.count <= 8,
      let section = SectionHeading.match(outline.bytes, line.text, outline.vocabulary, of: name),
      isPlausible(section, place)
    else { return false }
    add(section, place)
    return true
  }

  /// `What is teamwork?` below the line `Teamwork`.
  mutating func asksWhatNameIs(_ place: Int) -> Bool {
    let line = outline.lines[place]
    guard line.opening.contains(.section), !line.isMarked, line.text.count <= 80,
      outline.bytes[Int(line.text.end) - 1] == 0x3F
    else { return false }
    for above in (max(0, place - 8)..<place).reversed() where TitleEvidence.isTitleLike(outline, above) {
      let text = outline.lines[above].text
      let name = Words(outline.bytes, Int(text.start), Int(text.end), limit: 6)
      guard let section = SectionHeading.match(outline.bytes, line.text, outline.vocabulary, of: name) else { continue }
      add(section, place)
      return true
    }
    return false
  }
}
