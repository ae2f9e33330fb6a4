import ArgumentParser
import Diagnostics
import Linting
import Reporting

/// How findings are shown and what they mean for the exit status.
struct FindingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The lowest severity of finding that ends with status 1.", valueName: "severity"))
  var failOn: FailureThreshold = .error

  @Option(
    help: ArgumentHelp("Rules that alone run, with commas between; may be repeated.", valueName: "rules"),
    completion: .list(RuleRegistry.documentation.map(\.name)), transform: RuleNames.init)
  var select: [RuleNames] = []

  @Option(
    help: ArgumentHelp("Rules that do not run, with commas between; may be repeated.", valueName: "rules"),
    completion: .list(RuleRegistry.documentation.map(\.name)), transform: RuleNames.init)
  var ignore: [RuleNames] = []

  @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
  var outputFormat: FindingFormat = .full

  @Option(help: ArgumentHelp("When to use color.", valueName: "when"))
  var color: ColorChoice = .auto

  @Option(
    help: ArgumentHelp(
      "How many findings of one rule in one file full, concise, grouped and github show; 0 for all.",
      valueName: "number"))
  var maxFindings = 100

  @Flag(name: .shortAndLong, help: "Write findings and errors only: no notices, no progress.")
  var quiet = false

  func validate() throws {
    if maxFindings < 0 {
      throw ValidationError("--max-findings is \(maxFindings). Use 0 for all, or a number above it.")
    }
  }
}

/// Names of rules, as one option gives them.
struct RuleNames {
  var names: [String]

  init(_ argument: String) throws {
    names = argument.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
    if names.isEmpty { throw ValidationError("Name a rule; `rung rules` lists them.") }
  }
}

/// The severity from which findings end the program with status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// The severity; nil for `never`.
  var severity: Severity? { Severity(rawValue: rawValue) }

  /// Whether these findings end with status 1.
  func isReached(by findings: [Diagnostic]) -> Bool {
    guard let severity else { return false }
    return findings.contains { $0.severity >= severity }
  }
}

/// When to use color.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// A format of findings, by its name.
struct FindingFormat: ExpressibleByArgument {
  let reporter: any Reporter.Type

  /// Findings with the lines that they are about.
  static let full = FindingFormat(reporter: FullReporter.self)

  /// Whether programs read it.
  var isJSON: Bool { reporter.name.hasPrefix("json") }

  /// Whether people read it as it goes by.
  var isForPeople: Bool { ["full", "concise", "grouped"].contains(reporter.name) }

  var defaultValueDescription: String { reporter.name }

  static var allValueStrings: [String] { ReporterRegistry.names }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension FindingFormat {
  init?(argument: String) {
    guard let reporter = ReporterRegistry.reporter(named: argument) else { return nil }
    self.reporter = reporter
  }
}
