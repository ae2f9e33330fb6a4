import FrameworkModel
import SourceText
import TextReading

/// Levels that numbered lines announce.
extension ScaleFinder {
  /// Numbered lines that count up or down, each with a list or a text of its own below, are levels where nothing else is.
  mutating func findOrdinals() {
    var run: [Int] = []
    var isBarred = false
    var isScale = false
    for place in outline.lines.indices {
      if let section = outline.heading(at: place)?.section {
        takeOrdinals(&run, isScale: isScale)
        isScale = section == .levels
        isBarred = section != .behaviors && section != .levels && section != .definition
      }
      let line = outline.lines[place]
      guard line.mark == .number, line.headingDepth == 0, outline.isText(place), !isBarred else { continue }
      if let last = run.last, !follows(last, place, run) { takeOrdinals(&run, isScale: isScale) }
      run.append(place)
    }
    takeOrdinals(&run, isScale: isScale)
  }

  /// Whether a number is the next one up, or down, in a run.
  func follows(_ last: Int, _ place: Int, _ run: [Int]) -> Bool {
    let step = outline.lines[place].ordinal - outline.lines[last].ordinal
    guard abs(step) == 1 else { return false }
    return run.count < 2 || step == outline.lines[last].ordinal - outline.lines[run[run.count - 2]].ordinal
  }

  /// - Parameter isScale: Whether the numbers stand under the heading of a scale; then sentences are levels as well.
  mutating func takeOrdinals(_ run: inout [Int], isScale: Bool) {
    defer { run = [] }
    guard run.count >= 3, let end = [run[0], run[run.count - 1]].map({ outline.lines[$0].ordinal }).min(), end <= 1
    else { return }
    let labels = run.map { place -> NameLabel? in
      let text = outline.lines[place].text
      return NameLabel.find(outline.bytes, Int(text.start), Int(text.end))
    }
    let isLabelled = labels.allSatisfy { $0 != nil }
    guard isLabelled || isScale || run.allSatisfy({ hasOwnText($0) }) else { return }
    if isScale, !isLabelled, !run.allSatisfy({ hasOwnText($0) }) {
      for place in run {
        let line = outline.lines[place]
        let number = Int(line.ordinal)
        outline.put(
          Heading(
            line: place, kind: .level(number: number, last: number), title: SourceRange(line.text.end, line.text.end),
            content: line.text), because: .ordinal)
      }
      return
    }
    guard run.allSatisfy({ !outline.lines[$0].flags.contains(.endsSentence) || isLabelled }) else { return }
    for (place, label) in zip(run, labels) {
      let line = outline.lines[place]
      let end = Int(line.text.end)
      var title = line.text
      var content: SourceRange?
      if let label {
        title = SourceRange(label.nameStart, label.nameEnd)
        content = label.contentStart < end ? SourceRange(label.contentStart, end) : nil
      }
      outline.put(
        Heading(
          line: place, kind: .level(number: Int(line.ordinal), last: Int(line.ordinal)), title: title, content: content),
        because: .ordinal)
    }
  }

  /// A list, or sentences apart, below a numbered line.
  func hasOwnText(_ place: Int) -> Bool {
    guard place + 1 < outline.lines.count, outline.isText(place + 1) else { return false }
    let next = outline.lines[place + 1]
    if next.isMarked { return next.mark != .number }
    return next.flags.contains(.blankBefore) && next.flags.contains(.startsUpper)
  }
}
