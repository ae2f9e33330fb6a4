public import Diagnostics
import FrameworkModel
import SourceText

/// Runs rules over a framework.
public struct Linter: Sendable {
  private let selection: RuleSelection

  /// - Parameter selection: Which rules run, with which options and severities.
  public init(_ selection: RuleSelection = .standard) { self.selection = selection }

  /// All findings, sorted by source, place and rule, without repeats.
  ///
  /// Each rule's cost is close to linear in the framework; sorting adds n log n of the findings.
  /// - Parameter work: Who does the work; the findings are the same.
  public func lint(_ subject: LintSubject, _ work: some WorkMap = SerialWork()) -> [Diagnostic] {
    var subject = subject
    return check(&subject, work)
  }

  /// The same. What was looked up for the rules stays with the subject: to take it apart takes as long as a rule, and who
  /// ends the program need not.
  public func check(_ subject: inout LintSubject, _ work: some WorkMap) -> [Diagnostic] {
    let findings = checkBlocks(&subject, work) + checkWhole(subject, work)
    let (kept, unused) = subject.suppressions.apply(findings)
    return Self.sorted(
      (kept + unusedSuppressions(unused, in: subject)).map { Self.withoutFixOfStructuredSource($0, subject) })
  }

  /// Looks at sources and texts once, block by block, for all rules; the findings of those about texts and competencies.
  private func checkBlocks(_ complete: inout LintSubject, _ work: some WorkMap) -> [Diagnostic] {
    let subject = complete
    let statementRules = StatementRules(selection.rules)
    let blockRules = selection.rules.filter { $0.rule.asBlockRule != nil }
    let (sourceCount, count) = (subject.sources.count, subject.framework.competencies.count)
    let blocks = work.results((max(sourceCount, count) + Self.blockSize - 1) / Self.blockSize) { place in
      let comments = Suppressions.comments(in: Self.block(place, of: sourceCount), of: subject.sources)
      var findings: [Diagnostic] = []
      let texts = TextBlock(subject.framework, Self.block(place, of: count), showing: statementRules.wanted) {
        placed, signs, words in
        statementRules.check(placed, signs, words, subject, &findings)
      }
      for selected in blockRules {
        findings += selected.rule.asBlockRule?.check(texts, in: subject).map(selected.graded) ?? []
      }
      return (comments: comments, texts: texts, findings: findings)
    }
    complete.suppressions = Suppressions(blocks.flatMap(\.comments))
    complete.texts = TextBlocks(blocks.map(\.texts))
    complete.behaviors = DistinctTexts(complete.texts, \.behaviors)
    return blocks.flatMap(\.findings)
  }

  /// The findings of rules about the whole framework.
  private func checkWhole(_ subject: LintSubject, _ work: some WorkMap) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for selected in selection.rules {
      findings += selected.rule.asDividedRule?.check(subject, work).map(selected.graded) ?? []
    }
    let others = selection.rules.filter { $0.rule.asDividedRule == nil }
    return findings
      + work.results(others.count) { others[$0].rule.check(subject).map(others[$0].graded) }.flatMap { $0 }
  }

  /// Findings about comments that silenced nothing.
  private func unusedSuppressions(_ unused: [Suppressions.Comment], in subject: LintSubject) -> [Diagnostic] {
    // A suppression of a rule that does not run may be needed where it does.
    if unused.isEmpty { return [] }
    let running = Set(selection.rules.map(\.documentation.name))
    let silent = unused.filter { !$0.reason.isEmpty && running.contains($0.rule) }.map {
      UnusedSuppression(rule: $0.rule, location: $0.location)
    }
    if silent.isEmpty { return [] }
    return selection.rules.flatMap { selected in
      selected.rule.checkUnused(silent, subject).map { finding in
        var finding = finding
        finding.severity = selected.severity
        return finding
      }
    }
  }

  /// As many sources and competencies are looked at in one piece of work.
  private static let blockSize = 32

  /// The places of one block among `count`; the last blocks may be empty.
  private static func block(_ place: Int, of count: Int) -> Range<Int> {
    min(place * blockSize, count)..<min((place + 1) * blockSize, count)
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
