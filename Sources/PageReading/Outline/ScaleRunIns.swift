import SourceText
import TextReading

/// Names of levels that run into their text: `Novice. Follows the script …`.
extension ScaleFinder {
  /// A known name, a full stop and a sentence, at the start of a paragraph.
  func runIn(_ place: Int) -> Candidate? {
    let line = outline.lines[place]
    guard !line.flags.isDisjoint(with: [.blankBefore, .broken]) || line.isMarked || endsSentence(above: place) else {
      return nil
    }
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    guard let stop = outline.bytes[start..<min(end, start + 40)].firstIndex(of: 0x2E), stop > start else { return nil }
    let content = Blanks.skip(outline.bytes, stop + 1, end)
    guard content > stop + 1, content < end, outline.bytes[content].isUpperLetter, let known = known(start, stop) else {
      return nil
    }
    return Candidate(
      line: place, phrase: known.phrase, place: known.place, title: SourceRange(start, stop),
      content: SourceRange(content, end), number: nil, isRunIn: true)
  }

  /// `5 = Outstanding`
  func anchor(_ place: Int) -> Candidate? {
    let line = outline.lines[place]
    guard !line.isTable, !line.isMarked, (5...60).contains(line.text.count), outline.isText(place),
      outline.bytes[Int(line.text.start)].isDigit, !line.flags.contains(.endsSentence)
    else { return nil }
    let end = Int(line.text.end)
    guard let number = LevelHeading.numeral(outline.bytes, Int(line.text.start), end) else { return nil }
    let sign = Blanks.skip(outline.bytes, number.end, end)
    guard sign < end, outline.bytes[sign] == 0x3D else { return nil }
    let start = Blanks.skip(outline.bytes, sign + 1, end)
    guard start < end, let known = known(start, end) else { return nil }
    return Candidate(
      line: place, phrase: known.phrase, place: known.place, title: SourceRange(start, end), content: nil,
      number: number.value)
  }

  private func endsSentence(above place: Int) -> Bool {
    place > 0 && outline.lines[place - 1].flags.contains(.endsSentence)
  }

  /// A word with a full stop can be any sentence: only three different names in one order make a scale.
  func dropFewRunIns(_ candidates: inout [Candidate]) {
    let runIns = candidates.filter(\.isRunIn)
    guard !runIns.isEmpty else { return }
    var steps = (up: 0, down: 0)
    for (a, b) in zip(runIns, runIns.dropFirst()) {
      if b.place > a.place { steps.up += 1 } else if b.place < a.place { steps.down += 1 }
    }
    let isOrdered = min(steps.up, steps.down) * 2 < max(steps.up, steps.down)
    if Set(runIns.map(\.phrase)).count < 3 || !isOrdered { candidates.removeAll(where: \.isRunIn) }
  }
}
