import FrameworkModel
import SourceText
import TextReading

/// Headings that their looks alone give away.
extension HeadingFinder {
  /// Markup, emphasis around a short line, or a short line in capitals.
  func lookOfHeading(_ place: Int) -> HeadingReason? {
    let line = outline.lines[place]
    if line.headingDepth > 0 { return .markup }
    guard !line.isMarked, line.text.count <= 100, !line.flags.contains(.endsSentence) else { return nil }
    if line.flags.contains(.bold) { return .emphasis }
    guard line.text.count <= 60, line.flags.contains(.blankBefore) else { return nil }
    return isCapitals(line) ? .capitals : standsBetweenLists(place) ? .betweenLists : nil
  }

  /// A short line apart between two lists, in a section whose items are all marked.
  func standsBetweenLists(_ place: Int) -> Bool {
    guard place > 0, place + 1 < outline.lines.count, TitleEvidence.isTitleLike(outline, place) else { return false }
    let line = outline.lines[place]
    let before = outline.lines[place - 1]
    let next = outline.lines[place + 1]
    guard before.isMarked, outline.isText(place - 1), next.isMarked,
      next.mark == before.mark ? next.flags.contains(.blankBefore) : true,
      !line.flags.contains(.endsColon), Words.count(outline.bytes, line.text) <= 5,
      let above = outline.headings.last(where: { $0.section != .probes && $0.section != .reflections })
    else { return false }
    return above.section != nil && above.section != .questions && above.section != .activities
  }

  func isCapitals(_ line: Line) -> Bool {
    var letters = 0
    for byte in outline.bytes[line.text.offsets] {
      if byte.isLowerLetter { return false }
      if byte.isUpperLetter { letters += 1 }
    }
    return letters >= 3
  }
}
