import Diagnostics
import SourceText

/// The comments that silence findings, so arranged that asking about a finding does not go through all of them.
struct SuppressionReaches {
  /// Where a comment silences what.
  private struct Place: Hashable {
    var rule: String
    var source: SourceID
  }

  /// Comments that are about the same lines.
  private struct Group {
    var reach: SourceRange
    var comments: [Int]
    var isUsed = false
  }

  /// The groups of each place that are about lines, by where these begin, and those about the whole source.
  private var lines: [Place: [Group]] = [:]
  private var files: [Place: Group] = [:]
  private let count: Int

  init(_ comments: [Suppressions.Comment]) {
    count = comments.count
    var byReach: [Place: [SourceRange: [Int]]] = [:]
    // Those without a reason silence nothing.
    for (index, comment) in comments.enumerated() where !comment.reason.isEmpty {
      let place = Place(rule: comment.rule, source: comment.location.source)
      if comment.isForFile {
        files[place, default: Group(reach: comment.reach, comments: [])].comments.append(index)
      } else {
        byReach[place, default: [:]][comment.reach, default: []].append(index)
      }
    }
    lines = byReach.mapValues { groups in
      groups.map { Group(reach: $0.key, comments: $0.value) }.sorted {
        ($0.reach.start, $0.reach.end) < ($1.reach.start, $1.reach.end)
      }
    }
  }

  /// Whether a finding is silenced; what silences it is used from now on.
  mutating func silence(_ finding: Diagnostic) -> Bool {
    guard let location = finding.location else { return false }
    let place = Place(rule: finding.rule, source: location.source)
    var isSilenced = files[place] != nil
    files[place]?.isUsed = true
    guard let groups = lines[place] else { return isSilenced }
    let offset = location.range.start
    let after = groups.partitionPoint { $0.reach.start > offset }
    // Lines that hold the offset begin with its own or the one above, in a few different lengths.
    for index in groups[max(0, after - 8)..<after].indices where offset < groups[index].reach.end {
      lines[place]?[index].isUsed = true
      isSilenced = true
    }
    return isSilenced
  }

  /// The comments that silenced nothing so far, in their order.
  var unused: [Int] {
    var isUsed = [Bool](repeating: false, count: count)
    for group in Array(lines.values.joined()) + Array(files.values) where group.isUsed {
      for index in group.comments { isUsed[index] = true }
    }
    return isUsed.indices.filter { !isUsed[$0] }
  }
}

extension Array {
  /// The first index whose element, and each behind it, fulfills a condition.
  fileprivate func partitionPoint(_ isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
