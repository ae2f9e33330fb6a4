/// One output format of findings.
///
/// A reporter is one file in `Reporting/` and one line in `ReporterRegistry.all`. It is a pure function: the same findings
/// give the same bytes. Cost is linear in what it prints, apart from finding lines and columns (n log n of the findings).
public protocol Reporter: Sendable {
  /// The name that `--output-format` takes.
  static var name: String { get }
  /// What it is for, in one phrase.
  static var purpose: String { get }
  /// The whole output; a machine format is valid also when there is no finding.
  static func render(_ report: Report, style: ReportStyle) -> [UInt8]
}

/// All output formats, in the order in which help shows them.
public enum ReporterRegistry {
  public static let all: [any Reporter.Type] = [
    FullReporter.self,
    ConciseReporter.self,
    GroupedReporter.self,
    JSONReporter.self,
    JSONLinesReporter.self,
    SARIFReporter.self,
    GitHubReporter.self,
    GitLabReporter.self,
    JUnitReporter.self,
    RDJSONReporter.self,
    MarkdownReporter.self,
    HTMLReporter.self,
  ]

  public static var names: [String] { all.map { $0.name } }

  /// The format of that name.
  public static func reporter(named name: String) -> (any Reporter.Type)? { all.first { $0.name == name } }
}
