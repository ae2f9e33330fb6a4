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
    return Self.sorted(findings)
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
