import FrameworkModel
import SourceText
import TextReading

/// Reads a run of interview questions with their probing questions.
///
/// A heading such as "Probing Questions" makes the item in front of it a question, whatever its mark, and what follows its
/// probes, up to the next question. Without such headings nested items are probes.
struct QuestionReading {
  static func read(_ run: RegionReader.Run, _ reader: inout RegionReader, level: Int?) -> [Question] {
    let headings = run.subheadings.isEmpty ? [] : run.subheadings.filter { $0.kind == .probes }
    let kinds = headings.isEmpty ? nested(run) : announced(run, headings)
    var questions: [Question] = []
    questions.reserveCapacity(kinds.count(where: { !$0 }))
    if reader.marks.isEmpty { reader.marks.reserveCapacity(32) }
    for (place, item) in run.items.enumerated() {
      let isProbe = kinds[place]
      let text = reader.statement(run.lines[item.lines])
      reader.marks.append(
        SeenMark(mark: item.mark, isProbe: isProbe, range: text.location.range, level: level))
      if isProbe, !questions.isEmpty {
        questions[questions.count - 1].probes.append(text)
      } else {
        questions.append(Question(text))
        let end = kinds[(place + 1)...].firstIndex(of: false) ?? kinds.count
        if end > place + 1 { questions[questions.count - 1].probes.reserveCapacity(end - place - 1) }
      }
    }
    return questions
  }

  /// Whether each item is a probe, by the headings, which are in order.
  private static func announced(_ run: RegionReader.Run, _ headings: [RegionReader.Subheading]) -> [Bool] {
    var kinds = [Bool](repeating: false, count: run.items.count)
    // The mark of the items in front of the first heading is a question's, that of the first behind it a probe's.
    let firstHeading = headings[0].place
    let questionMark = run.items.first { $0.lines.lowerBound < firstHeading }?.mark
    let probeMark = run.items.first { $0.lines.lowerBound >= firstHeading }?.mark
    var next = 0
    for (place, item) in run.items.enumerated() {
      while next < headings.count, headings[next].place < item.lines.lowerBound { next += 1 }
      var isBehindHeading = false
      var isLabelled = false
      var other = next
      while other < headings.count, headings[other].place == item.lines.lowerBound {
        isBehindHeading = true
        isLabelled = isLabelled || headings[other].isLabel
        other += 1
      }
      while other < headings.count, headings[other].place < item.lines.upperBound { other += 1 }
      let announcesProbes = other < headings.count && headings[other].place == item.lines.upperBound
      if isLabelled {
        kinds[place] = true
      } else if announcesProbes {
        kinds[place] = false
      } else if isBehindHeading {
        kinds[place] = true
      } else if firstHeading <= item.lines.lowerBound {
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
