import FrameworkModel
import SourceText

/// Reads a run of interview questions with their probing questions.
///
/// A heading such as "Probing Questions" makes the item in front of it a question, whatever its mark, and what follows its
/// probes, up to the next question. Without such headings nested items are probes.
struct QuestionReading {
  static func read(_ run: RegionReader.Run, _ reader: inout RegionReader, level: Int?) -> [Question] {
    let probes = run.subheadings.filter { $0.kind == .probes }
    let probeHeadings = probes.map(\.place)
    let labelled = Set(probes.filter(\.isLabel).map(\.place))
    let kinds = probeHeadings.isEmpty ? nested(run) : announced(run, probeHeadings, labelled)
    var questions: [Question] = []
    for (item, isProbe) in zip(run.items, kinds) {
      let text = reader.statement(run.lines[item.lines])
      reader.marks.append(
        RegionReader.SeenMark(mark: item.mark, isProbe: isProbe, range: text.location.range, level: level))
      if isProbe, !questions.isEmpty {
        questions[questions.count - 1].probes.append(text)
      } else {
        questions.append(Question(text))
      }
    }
    return questions
  }

  /// Whether each item is a probe, by the headings.
  private static func announced(_ run: RegionReader.Run, _ headings: [Int], _ labelled: Set<Int>) -> [Bool] {
    var kinds = [Bool](repeating: false, count: run.items.count)
    // The mark of the items in front of the first heading is a question's, that of the first behind it a probe's.
    let firstHeading = headings[0]
    let questionMark = run.items.first { $0.lines.lowerBound < firstHeading }?.mark
    let probeMark = run.items.first { $0.lines.lowerBound >= firstHeading }?.mark
    for (place, item) in run.items.enumerated() {
      let isBehindHeading = headings.contains(item.lines.lowerBound)
      let nextStart = item.lines.upperBound
      let announcesProbes = headings.contains(nextStart)
      let hasHeadingAbove = firstHeading <= item.lines.lowerBound
      if labelled.contains(item.lines.lowerBound) {
        kinds[place] = true
      } else if announcesProbes {
        kinds[place] = false
      } else if isBehindHeading {
        kinds[place] = true
      } else if hasHeadingAbove {
        kinds[place] = !(item.mark == questionMark && questionMark != probeMark && item.mark != .none)
      }
    }
    return kinds
  }

  /// Whether each item is a probe, by nesting: items deeper than the first, or marked items below unmarked ones.
  private static func nested(_ run: RegionReader.Run) -> [Bool] {
    guard let first = run.items.first else { return [] }
    let hasOuter =
      run.items.contains { $0.mark == .none } && run.items.contains { $0.mark != .none } && first.mark == .none
    if hasOuter { return run.items.map { $0.mark != .none } }
    return run.items.map { item in
      item.indent > first.indent + 1
        || (item.mark != first.mark && (first.mark == .number || first.mark == .letter) && item.mark != .none)
    }
  }
}
