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
    subject.placeholders = Self.placeholders(subject.observations)
    let parts = parts(of: subject, work)
    subject.suppressions = Suppressions(parts.flatMap(\.comments))
    subject.behaviors = parts.flatMap(\.behaviors)
    subject.distinctBehaviors = DistinctTexts(subject.behaviors)
    subject.negativeBehaviors = parts.flatMap(\.negativeBehaviors)
    subject.questions = parts.flatMap(\.questions)
    subject.activities = parts.flatMap(\.activities)
    let whole = work.results(selection.rules.count) { [subject, rules = selection.rules] index in
      rules[index].rule.check(subject, work).map(rules[index].graded)
    }
    let (kept, unused) = subject.suppressions.apply(parts.flatMap(\.findings) + whole.flatMap { $0 })
    return Self.sorted(
      (kept + unusedSuppressions(unused, in: subject)).map { Self.withoutFixOfStructuredSource($0, subject) })
  }

  // MARK: - Sources and texts, some at a time

  /// What was found in some sources, and in the texts of some competencies.
  private struct Part: Sendable {
    var comments: [Suppressions.Comment] = []
    var behaviors: [ComparedText] = []
    var negativeBehaviors: [ComparedText] = []
    var questions: [ComparedText] = []
    var activities: [ComparedText] = []
    var findings: [Diagnostic] = []
  }

  /// As many sources and competencies are looked at in one piece of work.
  private static let partSize = 32

  /// Looks at each source for comments, and at each text once for all rules about single texts.
  private func parts(of subject: LintSubject, _ work: some WorkMap) -> [Part] {
    let rules = StatementRules(selection.rules)
    let (sourceCount, count) = (subject.sources.count, subject.framework.competencies.count)
    return work.results((max(sourceCount, count) + Self.partSize - 1) / Self.partSize) { number in
      func range(_ count: Int) -> Range<Int> {
        min(number * Self.partSize, count)..<min((number + 1) * Self.partSize, count)
      }
      var part = Part()
      var folded: [UInt8] = []
      part.comments = Suppressions.comments(in: range(sourceCount), of: subject.sources)
      for index in range(count) {
        let isNameInferred = subject.framework.competencies[index].inferred.contains(.name)
        subject.framework.competencies[index].forEachStatement(at: index) { statement, entity in
          let kind = entity.item?.kind
          if kind == .name, isNameInferred { return }
          let scan = TextScan(statement, isQuestion: kind == .question || kind == .probe, &folded)
          rules.check(statement, entity, scan, subject, &part.findings)
          if statement.standsIn { return }
          switch kind {
          case .behavior: part.behaviors.append(ComparedText(statement, entity, scan))
          case .negativeBehavior: part.negativeBehaviors.append(ComparedText(statement, entity, scan))
          case .question: part.questions.append(ComparedText(statement, entity, scan))
          case .activity: part.activities.append(ComparedText(statement, entity, scan))
          default: break
          }
        }
      }
      return part
    }
  }

  private static func placeholders(_ observations: [Observation]) -> Set<Location> {
    var places: Set<Location> = []
    for observation in observations {
      if case .placeholder = observation.fact { places.insert(observation.location) }
    }
    return places
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
      selected.rule.checkUnused(silent, subject).map(selected.graded)
    }
  }

  /// YAML, JSON, TOML and XML are mended by hand: an edit of their bytes would have to know their syntax.
  private static func withoutFixOfStructuredSource(_ finding: Diagnostic, _ subject: LintSubject) -> Diagnostic {
    guard let edit = finding.fix?.edits.first else { return finding }
    let name = subject.sources[Int(edit.location.source.index)].name
    guard [".yaml", ".yml", ".json", ".jsonl", ".ndjson", ".toml", ".xml"].contains(where: name.hasSuffix) else {
      return finding
    }
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

/// The rules about single texts among those that run.
private struct StatementRules: Sendable {
  private struct Running {
    var rule: any StatementRule
    var signs: TextSigns?
    var severity: Severity
  }

  private var rules: [Running] = []
  /// The signs that any of them asks for; nil when one asks for all texts.
  private var wanted: TextSigns? = []

  init(_ selected: [RuleSelection.Selected]) {
    for one in selected {
      guard let rule = one.rule.asStatementRule else { continue }
      rules.append(Running(rule: rule, signs: rule.signs, severity: one.severity))
      wanted = rule.signs.flatMap { wanted?.union($0) }
    }
  }

  /// Asks about one text the rules that want one of its signs.
  func check(
    _ statement: Statement, _ entity: Entity, _ scan: TextScan, _ subject: LintSubject, _ findings: inout [Diagnostic]
  ) {
    if let wanted, scan.signs.isDisjoint(with: wanted) { return }
    for index in rules.indices {
      if let signs = rules[index].signs, scan.signs.isDisjoint(with: signs) { continue }
      guard rules[index].rule.mayFind(scan.wordHashes) else { continue }
      let placed = PlacedStatement(statement: statement, entity: entity)
      guard var finding = rules[index].rule.check(placed, in: subject) else { continue }
      finding.severity = rules[index].severity
      findings.append(finding)
    }
  }
}
