import FrameworkModel
import SourceText
import Writing

extension ReadSource {
  /// What is wrong with the ranges of a reading, in words with line numbers; empty when each byte that is not white
  /// space is covered exactly once and each range lies inside the source on scalar boundaries.
  var faults: [String] {
    var faults = rangeFaults
    // The map below needs sound ranges.
    guard faults.isEmpty else { return faults }
    let map = map
    faults += map.overlaps.map { "covered twice, \(shown($0))" }
    faults += map.uncovered(in: source).map { "not covered, \(shown($0))" }
    return faults
  }

  private var rangeFaults: [String] {
    var faults: [String] = []
    func check(_ range: SourceRange, _ what: @autoclosure () -> String) {
      guard range.start <= range.end, Int(range.end) <= source.bytes.count else {
        faults.append("\(what()): \(range.start)..<\(range.end) of \(source.bytes.count) bytes")
        return
      }
      for offset in [range.start, range.end] where !isBoundary(Int(offset)) {
        faults.append("\(what()): \(offset) is inside a scalar, line \(source.lines.line(of: offset) + 1)")
      }
    }
    for span in reading.spans { check(span.range, "\(span.role)") }
    for observation in reading.observations { check(observation.location.range, "\(observation.fact)") }
    for (place, competency) in reading.competencies.enumerated() {
      check(competency.location.range, "competency \(place)")
      for level in competency.levels { check(level.location.range, "level \(level.number)") }
      for (statement, entity) in competency.statements(at: place) {
        check(statement.location.range, entity.pathInCompetency)
      }
    }
    return faults
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset == source.bytes.count || source.bytes[offset] & 0xC0 != 0x80
  }

  private func shown(_ range: SourceRange) -> String {
    "line \(source.lines.line(of: range.start) + 1): \(source.text(range).prefix(120))"
  }
}
