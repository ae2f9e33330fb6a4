import Diagnostics
import FrameworkModel

/// The rules about single texts among those that run.
struct StatementRules: Sendable {
  private struct Selected: Sendable {
    var rule: any StatementRule
    var severity: Severity
    var signs: TextSigns
  }

  private let rules: [Selected]
  /// The signs that any of them asks for.
  let wanted: TextSigns

  init(_ rules: [RuleSelection.Selected]) {
    self.rules = rules.compactMap { selected in
      selected.rule.asStatementRule.map {
        Selected(rule: $0, severity: selected.severity, signs: $0.signs ?? .any)
      }
    }
    wanted = self.rules.reduce([]) { $0.union($1.signs) }
  }

  /// Asks about one text the rules that want one of its signs.
  func check(
    _ text: TextInPlace, _ signs: TextSigns, _ words: UnsafeBufferPointer<UInt64>, _ subject: LintSubject,
    _ findings: inout [Diagnostic]
  ) {
    for place in rules.indices where !signs.isDisjoint(with: rules[place].signs) {
      guard rules[place].rule.mayFind(words.span),
        var finding = rules[place].rule.check(PlacedStatement(text), in: subject)
      else { continue }
      finding.severity = rules[place].severity
      findings.append(finding)
    }
  }
}
