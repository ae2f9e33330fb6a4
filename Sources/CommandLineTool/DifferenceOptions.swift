import ArgumentParser
import Comparing
import Driver
import Reporting
import WorkSharing

/// How two versions are compared and read, for all commands that do so.
struct DifferenceOptions: ParsableArguments {
  @Flag(help: "Do not pair texts that differ: a rewording then shows as a removal and an addition.")
  var noSimilarity = false

  @Option(
    help: ArgumentHelp(
      "The similarity from which on two texts belong together, above 0 and up to 1. (default: 0.5)",
      valueName: "number"))
  var similarity: Double?

  @Option(
    help: ArgumentHelp("Settings to use in place of the rung.yml found upward from each side.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(help: "Do not look for settings.")
  var isolated = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many files to read at a time. (default: one for each processor)", valueName: "number"))
  var jobs: Int?

  @Option(help: ArgumentHelp("When to use color.", valueName: "when"))
  var color: ColorChoice = .auto

  func validate() throws {
    if isolated, config != nil {
      throw ValidationError("--config names settings and --isolated forbids them. Use one of the two.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs). Use 1 or more.") }
    if let similarity, !(similarity > 0 && similarity <= 1) {
      throw ValidationError("--similarity is \(similarity). Use a number above 0 and up to 1, such as 0.5.")
    }
    if similarity != nil, noSimilarity {
      throw ValidationError("--similarity sets what --no-similarity turns off. Use one of the two.")
    }
  }

  var request: SourceRequest {
    var request = SourceRequest()
    request.configurationPath = config
    request.isIsolated = isolated
    return request
  }

  var jobCount: Int { jobs ?? Parallelism.processorCount }

  var comparison: FrameworkComparison.Options {
    var options = FrameworkComparison.Options()
    options.findsSimilar = !noSimilarity
    options.threshold = similarity
    return options
  }
}

/// The class of change from which on a comparison ends with status 1.
enum DifferenceThreshold: String, ExpressibleByArgument, CaseIterable {
  case breaking, review, minor, editorial, never

  func isReached(by changes: [Change]) -> Bool {
    guard let threshold = ChangeClass(rawValue: rawValue) else { return false }
    return changes.contains { $0.changeClass >= threshold }
  }
}

/// A format of differences, by its name.
struct DifferenceFormat: ExpressibleByArgument {
  let reporter: any DifferenceReporter.Type

  static let text = DifferenceFormat(reporter: TextDifferenceReporter.self)

  var defaultValueDescription: String { reporter.name }

  static var allValueStrings: [String] { DifferenceReporterRegistry.names }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension DifferenceFormat {
  init?(argument: String) {
    guard let reporter = DifferenceReporterRegistry.reporter(named: argument) else { return nil }
    self.reporter = reporter
  }
}

extension DifferenceReport {
  /// What a comparison found and what it asks of the version.
  init(_ comparison: FrameworkComparison) {
    var version = VersionSuggestion(comparison.comparison)
    // What is more at a higher level is no new version.
    if comparison.isOfLevels { version.bump = .none }
    self.init(old: Side(comparison.old), new: Side(comparison.new), changes: comparison.open, version: version)
    acceptedCount = comparison.accepted.count
    stale = comparison.stale
    findings = comparison.isOfLevels ? [] : [version.finding].compactMap { $0 }
  }
}

extension DifferenceReport.Side {
  fileprivate init(_ side: ComparisonSide) {
    self.init(label: side.label, sources: side.sources, revisionPrefix: side.revisionPrefix)
  }
}
