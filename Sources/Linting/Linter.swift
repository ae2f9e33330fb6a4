public import Diagnostics
import SourceText

/// Runs rules over a framework.
public struct Linter: Sendable {
  private let selection: RuleSelection

  /// - Parameter selection: Which rules run, with which options and severities.
  public init(_ selection: RuleSelection = .standard) { self.selection = selection }

  /// All findings, sorted by source, place and rule, without repeats.
  ///
  /// Each rule's cost is close to linear in the framework; sorting adds n log n of the findings.
  public func lint(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for selected in selection.rules {
      for var finding in selected.rule.check(subject) {
        finding.severity = selected.severity
        findings.append(finding)
      }
    }
    let statementRules = selection.rules.compactMap { selected in
      (selected.rule as? any StatementRule).map { (rule: $0, severity: selected.severity) }
    }
    if !statementRules.isEmpty {
      subject.forEachStatement { placed in
        for (rule, severity) in statementRules {
          guard var finding = rule.check(placed, in: subject) else { continue }
          finding.severity = severity
          findings.append(finding)
        }
      }
    }
    let (kept, unused) = subject.suppressions.apply(findings)
    findings = kept
    // A suppression of a rule that does not run may be needed where it does.
    let running = Set(selection.rules.map(\.documentation.name))
    let silent = unused.filter { !$0.reason.isEmpty && running.contains($0.rule) }.map {
      UnusedSuppression(rule: $0.rule, location: $0.location)
    }
    if !silent.isEmpty {
      for selected in selection.rules {
        for var finding in selected.rule.checkUnused(silent, subject) {
          finding.severity = selected.severity
          findings.append(finding)
        }
      }
    }
    return Self.sorted(findings.map { Self.withoutFixOfStructuredSource($0, subject) })
  }

  /// YAML, JSON and TOML are mended by hand: an edit of their bytes would have to know their syntax.
  private static func withoutFixOfStructuredSource(_ finding: Diagnostic, _ subject: LintSubject) -> Diagnostic {
    guard let edit = finding.fix?.edits.first else { return finding }
    let name = subject.sources[Int(edit.location.source.index)].name
    guard [".yaml", ".yml", ".json", ".toml"].contains(where: name.hasSuffix) else { return finding }
    var finding = finding
    finding.fix = nil
    return finding
  }

  /// Findings in their order: source, place, rule, message; what is equal in all of them stays once.
  static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    result.reserveCapacity(findings.count)
    for finding in findings.sorted(by: precedes) where result.last != finding { result.append(finding) }
    return result
  }

  private static func precedes(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    switch (a.location, b.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let first?, let second?) where first != second:
      if first.source != second.source { return first.source < second.source }
      if first.range.start != second.range.start { return first.range.start < second.range.start }
      return first.range.end < second.range.end
    default: break
    }
    if a.rule != b.rule { return a.rule < b.rule }
    if a.message != b.message { return a.message < b.message }
    return (a.entity ?? "") < (b.entity ?? "")
  }
}
