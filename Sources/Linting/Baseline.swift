public import Diagnostics
public import SourceText
public import StructuredData

/// Findings that a framework lives with for now: only what is not among them fails.
///
/// Entries are keyed by rule, entity and folded text, never by line number, so that an edit elsewhere brings no old finding
/// back. A key that stands at several places has a count.
public struct Baseline: Sendable, Equatable {
  /// How often each finding is allowed.
  public private(set) var counts: [FindingKey: Int] = [:]

  private static let format = "rung-baseline/1"
  /// Entries of one key are added up, up to this: no framework has as many findings.
  private static let largestCount = 1_000_000_000

  /// - Parameter sources: The list that the findings' locations count in.
  public init(_ findings: [Diagnostic], sources: [SourceFile]) {
    for finding in findings { counts[FindingKey(finding, sources: sources), default: 0] += 1 }
  }

  /// What a baseline leaves.
  public struct Outcome: Sendable {
    /// Findings that it does not hold.
    public var new: [Diagnostic]
    /// How many it holds.
    public var known: Int
    /// Entries that found nothing any more, sorted, with how many are too many.
    public var stale: [(key: FindingKey, count: Int)]
  }

  /// Takes out the findings that the baseline holds; of equal ones the first in the order of the text.
  public func apply(to findings: [Diagnostic], sources: [SourceFile]) -> Outcome {
    var left = counts
    var new: [Diagnostic] = []
    for finding in findings {
      let key = FindingKey(finding, sources: sources)
      if let count = left[key], count > 0 {
        left[key] = count - 1
      } else {
        new.append(finding)
      }
    }
    let stale = left.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { (key: $0.key, count: $0.value) }
    return Outcome(new: new, known: findings.count - new.count, stale: stale)
  }

  // MARK: - The file

  /// The same bytes for the same findings, in whatever order they came.
  public var bytes: [UInt8] {
    let entries = counts.sorted { $0.key < $1.key }.map { key, count in
      JSONValue.object([
        ("rule", .string(key.rule)), ("entity", .string(key.entity)), ("text", .string(key.text)),
        ("count", count > 1 ? .number(count) : nil),
      ])
    }
    return JSONValue.object([("format", .string(Self.format)), ("findings", .array(entries))]).bytes()
  }

  /// Reads a baseline; one of another version, or half a file, is refused.
  public init(_ source: SourceFile) throws(DataError) {
    let root = try JSONReader().read(source)
    guard case .mapping = root.value, let format = root["format"], case .string(let name, _) = format.value else {
      throw DataError("this is no baseline. Write one with --write-baseline.", at: root.range)
    }
    guard name == Self.format else {
      throw DataError(
        "the baseline is of the form \"\(name)\", and this program reads \"\(Self.format)\". Write it anew with --write-baseline.",
        at: format.range)
    }
    guard let list = root["findings"], case .sequence(let entries) = list.value else {
      throw DataError("the baseline has no list of findings. Write it anew with --write-baseline.", at: root.range)
    }
    for entry in entries {
      let key = FindingKey(
        rule: try Self.text("rule", of: entry), entity: try Self.text("entity", of: entry),
        text: try Self.text("text", of: entry))
      var count = 1
      if let node = entry["count"] {
        guard case .integer(let number) = node.value, (1...Self.largestCount).contains(number) else {
          throw DataError(
            "count is \(node.phrase); a whole number from 1 to \(Self.largestCount) is wanted.", at: node.range)
        }
        count = number
      }
      counts[key] = min(counts[key, default: 0] + count, Self.largestCount)
    }
  }

  private static func text(_ key: String, of entry: DataNode) throws(DataError) -> String {
    guard let node = entry[key], case .string(let text, _) = node.value else {
      throw DataError(
        "an entry of the baseline has no text \"\(key)\". Write it anew with --write-baseline.", at: entry.range)
    }
    return text
  }
}

extension FindingKey {
  fileprivate static func < (a: FindingKey, b: FindingKey) -> Bool {
    (a.entity, a.rule, a.text) < (b.entity, b.rule, b.text)
  }
}
