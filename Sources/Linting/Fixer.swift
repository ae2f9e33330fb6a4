public import Diagnostics
import FrameworkModel
public import SourceText

/// A framework read and linted: what the fixer starts from and comes back to after each round of edits.
public struct CheckedFramework: Sendable {
  public var subject: LintSubject
  public var findings: [Diagnostic]

  public init(subject: LintSubject, findings: [Diagnostic]) {
    self.subject = subject
    self.findings = findings
  }
}

/// Mends findings by editing the sources they stand in.
///
/// Edits are made in rounds until none is left, at most `roundLimit` times. After each round the framework is read and
/// linted again; edits of a source that then reads worse are taken back and left to an editor.
///
/// A source reads worse when it has other competencies or levels than before, when a safe fix changed its words (or an
/// unsafe one their number of texts), or when the framework has more errors and warnings.
public struct Fixer {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The framework as mended; its sources hold the new bytes.
    public var framework: CheckedFramework
    /// How many fixes were made in each source, in the order of the sources.
    public var applied: [Int]
    /// Fixes that were taken back, since the source read worse with them.
    public var refused: [Refusal]
    /// Whether nothing is left to mend but what was taken back; false when the rounds were used up.
    public var isComplete = false
  }

  /// A rule whose fixes were taken back in one source.
  public struct Refusal: Hashable, Sendable {
    public var rule: String
    public var source: SourceID

    public init(rule: String, source: SourceID) {
      self.rule = rule
      self.source = source
    }
  }

  public static let roundLimit = 100

  private let allowsUnsafe: Bool
  private let recheck: ([SourceFile]) -> CheckedFramework

  /// - Parameters:
  ///   - allowsUnsafe: Whether fixes that may change the meaning are made too.
  ///   - recheck: Reads and lints the framework with these sources in place of its own.
  public init(allowsUnsafe: Bool, recheck: @escaping ([SourceFile]) -> CheckedFramework) {
    self.allowsUnsafe = allowsUnsafe
    self.recheck = recheck
  }

  /// Mends what can be mended. Cost: one reading for each round, and one for each rule and source that is taken back.
  public func mend(_ start: CheckedFramework) -> Outcome {
    var outcome = Outcome(
      framework: start, applied: start.subject.sources.map { _ in 0 }, refused: [])
    var refused: Set<Refusal> = []
    for _ in 0..<Self.roundLimit {
      let fixes = choose(from: outcome.framework, without: refused)
      outcome.isComplete = fixes.isEmpty
      if fixes.isEmpty { break }
      if let next = attempt(fixes, on: outcome.framework) {
        outcome.accept(next, fixes)
        continue
      }
      // Something reads worse: find out what, rule by rule and source by source.
      let units = Dictionary(grouping: fixes, by: \.unit)
      for unit in units.keys.sorted(by: { ($0.source, $0.rule) < ($1.source, $1.rule) }) {
        // Earlier units moved the text: look at the findings anew.
        let alone = choose(from: outcome.framework, without: refused).filter { $0.unit == unit }
        if alone.isEmpty { continue }
        if let next = attempt(alone, on: outcome.framework) {
          outcome.accept(next, alone)
        } else {
          refused.insert(unit)
        }
      }
    }
    outcome.refused = refused.sorted { ($0.source, $0.rule) < ($1.source, $1.rule) }
    return outcome
  }

  // MARK: - One round

  fileprivate struct Chosen {
    var unit: Refusal
    var isSafe: Bool
    var edits: [Fix.Edit]
  }

  /// The fixes to make: allowed, of one source each, none touching another.
  private func choose(from framework: CheckedFramework, without refused: Set<Refusal>) -> [Chosen] {
    var chosen: [Chosen] = []
    var taken: [SourceID: TakenRanges] = [:]
    for finding in framework.findings {
      guard let fix = finding.fix, fix.isSafe || allowsUnsafe, let source = fix.edits.first?.location.source,
        fix.edits.allSatisfy({ $0.location.source == source }),
        framework.subject.sources[Int(source.index)].encoding == .utf8
      else { continue }
      let unit = Refusal(rule: finding.rule, source: source)
      let ranges = fix.edits.map(\.location.range)
      guard !refused.contains(unit), taken[source, default: TakenRanges()].take(ranges) else { continue }
      chosen.append(Chosen(unit: unit, isSafe: fix.isSafe, edits: fix.edits))
    }
    return chosen
  }

  /// The framework with these fixes; nil when a source reads worse.
  private func attempt(_ fixes: [Chosen], on framework: CheckedFramework) -> CheckedFramework? {
    var sources = framework.subject.sources
    let bySource = Dictionary(grouping: fixes, by: \.unit.source)
    for (source, fixes) in bySource {
      let old = sources[Int(source.index)]
      sources[Int(source.index)] = SourceFile(
        name: old.name, bytes: Self.edited(old.bytes, fixes.flatMap(\.edits)), encoding: old.encoding)
    }
    let next = recheck(sources)
    if next.graveCount > framework.graveCount { return nil }
    for (source, fixes) in bySource {
      let before = framework.shape(of: source)
      let after = next.shape(of: source)
      guard before.structure == after.structure, before.texts.count == after.texts.count else { return nil }
      if fixes.allSatisfy(\.isSafe), before.texts != after.texts { return nil }
    }
    return next
  }

  /// The bytes with each edit's range replaced by its text. Edits do not touch one another.
  static func edited(_ bytes: [UInt8], _ edits: [Fix.Edit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var copied = 0
    for edit in edits.sorted(by: { $0.location.range.start < $1.location.range.start }) {
      result += bytes[copied..<Int(edit.location.range.start)]
      result += edit.text.utf8
      copied = Int(edit.location.range.end)
    }
    return result + bytes[copied...]
  }
}

extension Fixer.Outcome {
  fileprivate mutating func accept(_ next: CheckedFramework, _ fixes: [Fixer.Chosen]) {
    framework = next
    for fix in fixes { applied[Int(fix.unit.source.index)] += 1 }
  }
}

/// Ranges of one source that edits are made of, in ascending order; none touches another fix's.
private struct TakenRanges {
  private var ranges: [SourceRange] = []

  /// Takes the ranges of one fix; not when one overlaps or meets one taken before, since the order of edits would count.
  mutating func take(_ new: [SourceRange]) -> Bool {
    for range in new {
      let index = insertionIndex(of: range)
      if index < ranges.count, ranges[index].start <= range.end { return false }
      if index > 0, ranges[index - 1].end >= range.start { return false }
    }
    for range in new { ranges.insert(range, at: insertionIndex(of: range)) }
    return true
  }

  /// Where `range` belongs: behind all that start before it.
  private func insertionIndex(of range: SourceRange) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start < range.start { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What a source says, for comparing it before and after an edit.
private struct SourceShape {
  /// The number of each competency's levels, in order.
  var structure: [[Int]] = []
  /// The folded texts, sorted.
  var texts: [String] = []
}

extension CheckedFramework {
  /// How many findings are errors or warnings.
  fileprivate var graveCount: Int { findings.count { $0.severity >= .warning } }

  fileprivate func shape(of source: SourceID) -> SourceShape {
    var shape = SourceShape()
    for (index, competency) in subject.framework.competencies.enumerated()
    where competency.location.source == source {
      shape.structure.append(competency.levels.map(\.number))
      for (statement, _) in competency.statements(at: index) { shape.texts.append(TextFolding.fold(statement.text)) }
    }
    shape.texts.sort()
    return shape
  }
}
