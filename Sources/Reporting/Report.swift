public import Diagnostics
public import SourceText

/// What a reporter shows: findings, the sources they are about, and the rules that ran.
public struct Report: Sendable {
  /// In the order of the sources and their text.
  public var findings: [Diagnostic]
  /// All sources that were looked at, in the order that locations count in; clean ones too.
  public var sources: [SourceFile]
  /// The rules that ran, for formats that carry their documentation.
  public var rules: [RuleDocumentation]
  /// The program's version, for formats that name their maker.
  public var version: String
  /// How many findings of one rule in one file the formats that are read as they go by show; nil for all.
  public var mostOfARule: Int?
  /// Which of the sources add to a framework, by their places; the others were left out. Nil for all.
  public var contributing: [Bool]?

  public init(
    findings: [Diagnostic], sources: [SourceFile], rules: [RuleDocumentation] = [], version: String = ""
  ) {
    self.findings = findings
    self.sources = sources
    self.rules = rules
    self.version = version
  }

  /// How many sources add to a framework.
  var sourceCount: Int { contributing.map { $0.count(where: \.self) } ?? sources.count }

  /// The findings as formats list them: errors first, then warnings, then infos, each in the order of the text.
  var gravestFirst: [Diagnostic] {
    Severity.allCases.sorted(by: >).flatMap { severity in findings.filter { $0.severity == severity } }
  }

  /// The findings of one rule in one file that are not shown.
  struct LeftOut {
    var rule: String
    /// The source's place; nil for findings about none.
    var source: Int?
    var count: Int
  }

  /// The first of some findings, as many of one rule in one file as are to be shown, and what is left out, in its order.
  func bounded(_ findings: [Diagnostic]) -> (shown: [Diagnostic], leftOut: [LeftOut]) {
    guard let mostOfARule, findings.count > mostOfARule else { return (findings, []) }
    struct Group: Hashable {
      var rule: String
      var source: Int?
    }
    var counts: [Group: Int] = [:]
    var order: [Group] = []
    let shown = findings.filter { finding in
      let group = Group(rule: finding.rule, source: finding.location.map { Int($0.source.index) })
      counts[group, default: 0] += 1
      if counts[group] == mostOfARule + 1 { order.append(group) }
      return counts[group, default: 0] <= mostOfARule
    }
    return (
      shown,
      order.map { LeftOut(rule: $0.rule, source: $0.source, count: (counts[$0] ?? mostOfARule) - mostOfARule) }
    )
  }

  /// `2,950 more of near-duplicate-behavior in page.md; --max-findings 0 shows all`.
  func sentence(_ leftOut: LeftOut) -> String {
    let place = leftOut.source.map { " in \(printableName(sources[$0].name))" } ?? ""
    return "\(leftOut.count) more of \(leftOut.rule)\(place); --max-findings 0 shows all"
  }

  /// The findings by the name of their source, then by line and column, then as `findings` has them; those of no source
  /// come first.
  func inOrderOfText(_ positions: Positions) -> [Diagnostic] {
    findings.enumerated().map { (number, finding) in
      let start = finding.location.map(positions.start)
      return (
        name: finding.location.map { source(of: $0).name } ?? "", place: (start?.line ?? 0, start?.column ?? 0, number),
        finding: finding
      )
    }.sorted { a, b in
      a.name == b.name ? a.place < b.place : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }.map(\.finding)
  }

  func source(of location: Location) -> SourceFile { sources[Int(location.source.index)] }

  /// Where people find a place of a document, which has no lines: `table 2 row 5`; nil for a file of text.
  func documentPlace(_ location: Location) -> String? { source(of: location).documentPlace(at: location.range.start) }

  /// Where people find a place: `page.txt:12:5`, `handbook.docx: table 2 row 5`.
  func place(_ location: Location, _ positions: Positions) -> String {
    let name = source(of: location).name
    if let place = documentPlace(location) { return "\(name): \(place)" }
    let start = positions.start(of: location)
    return "\(name):\(start.line):\(start.column)"
  }
}

/// How formats for people look.
public struct ReportStyle: Sendable, Equatable {
  /// Whether to color, with the escape sequences that terminals know.
  public var isColored: Bool
  /// Whether to draw with ASCII only.
  public var isASCII: Bool
  /// How many cells a line of an excerpt may take.
  public var width: Int

  public init(isColored: Bool = false, isASCII: Bool = false, width: Int = 80) {
    self.isColored = isColored
    self.isASCII = isASCII
    self.width = width
  }
}
