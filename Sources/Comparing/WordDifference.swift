/// Two texts word by word: what stayed, what went, what came.
///
/// Words are compared with their punctuation, but for typography. What both texts begin and end with is set aside; the cost
/// is that of the rest of one times the rest of the other, and where that passes 250,000 the rest is shown as replaced.
public struct WordDifference: Sendable {
  public struct Run: Sendable, Equatable {
    public var status: Status
    /// Words with one blank between.
    public var text: String
  }

  public enum Status: Sendable { case same, removed, added }

  /// In reading order; a removed run stands before the added one that replaces it.
  public private(set) var runs: [Run] = []

  private static let largestTable = 250_000

  public init(from old: String, to new: String) {
    let olds = old.split(whereSeparator: \.isWhitespace).map(String.init)
    let news = new.split(whereSeparator: \.isWhitespace).map(String.init)
    let oldKeys = olds.map(TextChange.typography)
    let newKeys = news.map(TextChange.typography)
    var start = 0
    while start < min(olds.count, news.count), oldKeys[start] == newKeys[start] { start += 1 }
    var tail = 0
    while tail < min(olds.count, news.count) - start, oldKeys[olds.count - 1 - tail] == newKeys[news.count - 1 - tail] {
      tail += 1
    }
    append(.same, news[..<start])
    let oldMiddle = start..<(olds.count - tail)
    let newMiddle = start..<(news.count - tail)
    for step in Self.steps(Array(oldKeys[oldMiddle]), Array(newKeys[newMiddle])) {
      switch step {
      case .same(let index): append(.same, [news[start + index]])
      case .removed(let index): append(.removed, [olds[start + index]])
      case .added(let index): append(.added, [news[start + index]])
      }
    }
    append(.same, news[(news.count - tail)...])
    putRemovedFirst()
  }

  private mutating func append(_ status: Status, _ words: some Collection<String>) {
    guard !words.isEmpty else { return }
    let text = words.joined(separator: " ")
    if let last = runs.indices.last, runs[last].status == status {
      runs[last].text += " " + text
    } else {
      runs.append(Run(status: status, text: text))
    }
  }

  private mutating func putRemovedFirst() {
    var ordered: [Run] = []
    var added = ""
    var removed = ""
    func flush() {
      if !removed.isEmpty { ordered.append(Run(status: .removed, text: removed)) }
      if !added.isEmpty { ordered.append(Run(status: .added, text: added)) }
      removed = ""
      added = ""
    }
    for run in runs {
      switch run.status {
      case .same:
        flush()
        ordered.append(run)
      case .removed: removed += (removed.isEmpty ? "" : " ") + run.text
      case .added: added += (added.isEmpty ? "" : " ") + run.text
      }
    }
    flush()
    runs = ordered
  }

  private enum Step {
    case same(Int)
    case removed(Int)
    case added(Int)
  }

  /// The longest common sequence by the textbook's table.
  private static func steps(_ a: [String], _ b: [String]) -> [Step] {
    guard a.count * b.count <= largestTable else { return a.indices.map(Step.removed) + b.indices.map(Step.added) }
    let width = b.count + 1
    var lengths = Array(repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var steps: [Step] = []
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        steps.append(.same(j))
        i += 1
        j += 1
      } else if j == b.count || (i < a.count && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
        steps.append(.removed(i))
        i += 1
      } else {
        steps.append(.added(j))
        j += 1
      }
    }
    return steps
  }
}
