import FrameworkModel
import SourceText

/// What is wrong with the hints of `lines` when the sources are read: such as name no line, and such as disagree over one.
struct HintCheck {
  /// Why hints cannot be followed.
  private(set) var problems: [Problem] = []
  /// What came of hints that nothing is wrong with.
  private(set) var notices: [String] = []

  private let lines: [SettledLine]
  private let shown: String

  init(_ plan: FrameworkPlan, _ readings: [SourceReading], _ sources: [SourceFile]) {
    lines = plan.configuration.lines
    shown = plan.configuration.shownPath
    guard !lines.isEmpty else { return }
    for (reading, source) in zip(readings, sources) { check(reading.hintedLines, of: source) }
    let used = Set(readings.flatMap { $0.hintedLines.flatMap { [$0.hint, $0.rival].compactMap(\.self) } })
    // Where files are named one by one, a line may stand in another one.
    let isPart = plan.sources.contains(where: \.isNamed)
    for (place, line) in lines.enumerated() where !used.contains(place) {
      let found = "no line reads \"\(line.hint.like)\"."
      if isPart {
        notices.append("\(self.place(of: place)): \(found) The hint may be for another file than was named.")
      } else {
        problems.append(
          Problem(
            "\(found) Copy the line as it stands in a source, or remove the hint.", path: shown, at: line.position))
      }
    }
  }

  private mutating func check(_ hinted: [HintedLine], of source: SourceFile) {
    for line in hinted {
      guard let rival = line.rival else { continue }
      let position = Problem.Position(line.range.start, in: source)
      problems.append(
        Problem(
          "\(place(of: line.hint)) says that this line is \(lines[line.hint].hint.meaning.rawValue), and \(place(of: rival)) "
            + "that it is \(lines[rival].hint.meaning.rawValue). Keep one of the two hints.",
          path: source.name, at: position))
    }
    if let first = hinted.first(where: { !$0.isHeeded }) {
      let line = source.lines.line(of: first.range.start) + 1
      notices.append(
        "\(source.name):\(line): the page is too large to be read with the hints under lines in \(shown). Divide it into files."
      )
    }
  }

  private func place(of hint: Int) -> String {
    lines[hint].position.map { "\(shown):\($0.line)" } ?? shown
  }
}
