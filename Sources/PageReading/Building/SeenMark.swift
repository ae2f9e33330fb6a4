import FrameworkModel
import SourceText
import TextReading

/// The mark of a question or probe, for comparing it with the usual one.
struct SeenMark {
  var mark: ListMark
  var isProbe: Bool
  var range: SourceRange
  var level: Int?
}

extension [SeenMark] {
  /// Questions that carry the mark of most probes or another one, and the other way round.
  func mismatches() -> [(fact: Observation.Fact, seen: SeenMark)] {
    guard let question = usual(ofProbes: false), let probe = usual(ofProbes: true), question != probe else { return [] }
    return compactMap { seen in
      let expected = seen.isProbe ? probe : question
      guard seen.mark != expected, expected != .none else { return nil }
      let fact = Observation.Fact.listMarkerMismatch(
        found: seen.mark.phrase, expected: expected.phrase, kind: seen.isProbe ? .probe : .question)
      return (fact, seen)
    }
  }

  /// The mark of most questions or probes; of several as common, the one that `ListMark` names first.
  private func usual(ofProbes isProbe: Bool) -> ListMark? {
    var counts: [(mark: ListMark, count: Int)] = []
    for seen in self where seen.isProbe == isProbe {
      if let place = counts.firstIndex(where: { $0.mark == seen.mark }) {
        counts[place].count += 1
      } else {
        counts.append((seen.mark, 1))
      }
    }
    return counts.max { ($0.count, $1.mark.rawValue) < ($1.count, $0.mark.rawValue) }?.mark
  }
}
