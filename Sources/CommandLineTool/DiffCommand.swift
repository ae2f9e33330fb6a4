import ArgumentParser
import Comparing
import Diagnostics
import Driver
import Reporting

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two versions of a framework, for the people assessed by it.",
    discussion: """
      A side is a file, a folder, - for standard input, or REF:path: a path in a revision of the git clone around the \
      working folder. What is compared is what the framework says: line breaks, list marks, the order of items and the \
      shapes of quotes are no difference.

      Each change has a class: breaking (something new is asked of people, or levels and competencies no longer mean \
      what they did), review (the meaning may have changed), minor (clarified, removed, or added as guidance) or \
      editorial (typing only).

      Examples:
        rung diff service-2024/ service-2025/
            two folders
        rung diff v1.0:service service/
            a tag and the working folder
        rung diff main:service HEAD:service --fail-on breaking
            end with status 1 when something new is asked of people
        rung diff v1.0:service service/ --suggest-version
            print the version number that the changes ask for
        rung diff service/#level-2 service/#level-3
            what level 3 asks beyond level 2; #client-focus/level-2 for one competency
        rung diff --translation service-en/ service-fr/
            what a translation lacks, by ids and level numbers

      Exit status: 0, also with differences, unless --fail-on or --exit-code asks otherwise; 1 for such differences, \
      and when the version was raised by too little; 2 when a side could not be read.
      """)

  @Argument(help: "The old version.", completion: .file())
  var old: String?

  @Argument(help: "The new version.", completion: .file())
  var new: String?

  @Option(help: ArgumentHelp("How differences are written.", valueName: "format"))
  var outputFormat: DifferenceFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("The lowest class of change that ends with status 1.", valueName: "class"))
  var failOn: DifferenceThreshold?

  @Flag(help: "End with status 1 for any difference, as --fail-on editorial does.")
  var exitCode = false

  @Flag(help: "Print only the version that the changes ask for.")
  var suggestVersion = false

  @Flag(
    help: ArgumentHelp(
      "Take NEW for a translation of OLD and say what it lacks.",
      discussion: "Competencies belong together by id, then by code. With --exit-code, gaps end with status 1."))
  var translation = false

  @Option(
    help: ArgumentHelp("A list of accepted changes, which are not shown any more.", valueName: "file"),
    completion: .file(extensions: ["json", "yml", "yaml"]))
  var accepted: String?

  @Option(
    help: ArgumentHelp("Add all changes to a list of accepted ones; needs --reason.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeAccepted: String?

  @Option(help: ArgumentHelp("Why the changes are accepted.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("What to call standard input in messages.", valueName: "name"))
  var stdinFilename: String?

  @Flag(
    help: ArgumentHelp(
      "Be git's program for differences: takes git's own arguments in place of OLD and NEW. See docs/diff.md."))
  var gitDriver = false

  @Argument(parsing: .remaining, help: .hidden)
  var rest: [String] = []

  @OptionGroup(title: "Comparing") var options: DifferenceOptions

  func validate() throws {
    if gitDriver { return }
    guard old != nil, new != nil else { throw ValidationError("Name two versions: rung diff OLD NEW.") }
    if let extra = rest.first { throw ValidationError("\"\(extra)\" is a third version. Name two: rung diff OLD NEW.") }
    if translation { try validateTranslation() }
    if old == "-", new == "-" { throw ValidationError("Standard input is named twice. It can be read once.") }
    if exitCode, failOn != nil {
      throw ValidationError("--exit-code and --fail-on both say when to fail. Use one of the two.")
    }
    if writeAccepted != nil, reason?.contains(where: { !$0.isWhitespace }) != true {
      throw ValidationError("--write-accepted needs --reason: why are the changes accepted?")
    }
    if reason != nil, writeAccepted == nil {
      throw ValidationError("--reason says why changes are accepted. Name the list with --write-accepted.")
    }
  }

  private func validateTranslation() throws {
    let others: [(String, Bool)] = [
      ("--fail-on", failOn != nil), ("--suggest-version", suggestVersion), ("--accepted", accepted != nil),
      ("--write-accepted", writeAccepted != nil),
    ]
    if let (option, _) = others.first(where: \.1) {
      throw ValidationError(
        "--translation says what is missing, which has no class and no version. Leave \(option) away; --exit-code ends "
          + "with 1 for any gap.")
    }
  }

  /// Says what a translation lacks, as `lint` writes findings.
  private func compareTranslation(_ old: String, _ new: String) throws {
    let original = try side(old)
    let translation = try side(new)
    let comparison = TranslationComparison(of: translation, from: original, jobs: options.jobCount)
    let style = ReportStyle(
      isColored: output == nil && Terminal.usesColor(options.color, on: 1), isASCII: Terminal.isASCII)
    let report = Report(
      findings: comparison.findings, sources: comparison.sources, rules: comparison.rules, version: Version.current)
    let name = outputFormat.reporter.name == DifferenceFormat.text.reporter.name ? "full" : outputFormat.reporter.name
    guard let reporter = ReporterRegistry.reporter(named: name) else {
      preconditionFailure("findings are written in each format of differences")
    }
    let bytes = reporter.render(report, style: style)
    if let output { try OutputFile.write(bytes, to: output) } else { try StandardStreams.writeOutput(bytes) }
    throw exitCode && !comparison.findings.isEmpty ? Status.findings : Status.success
  }

  func run() throws {
    if gitDriver { return try GitDifferenceDriver(options, arguments: [old, new].compactMap { $0 } + rest).run() }
    guard let old, let new else { preconditionFailure("validated") }
    if translation { return try compareTranslation(old, new) }
    let comparison = try compare(old, new)
    if let path = writeAccepted { return try accept(comparison, into: path) }
    if suggestVersion { return try printVersion(comparison) }
    let report = DifferenceReport(comparison)
    let style = ReportStyle(isColored: output == nil && Terminal.usesColor(options.color, on: 1))
    let bytes = outputFormat.reporter.render(report, style: style)
    if let output { try OutputFile.write(bytes, to: output) } else { try StandardStreams.writeOutput(bytes) }
    throw status(of: report)
  }

  private func compare(_ old: String, _ new: String) throws(Problem) -> FrameworkComparison {
    let before = try side(old)
    let after = try side(new)
    var settings = options.comparison
    settings.acceptedPath = accepted
    settings.acceptedMayLack = writeAccepted != nil
    return try FrameworkComparison(from: before, to: after, settings)
  }

  /// Reads a version, and says what was left out of it.
  private func side(_ name: String) throws(Problem) -> ComparisonSide {
    var request = options.request
    request.standardInputName = stdinFilename
    let side = try ComparisonSide(name, request, jobs: options.jobCount)
    for notice in side.compilation.leftOutNotices { StandardStreams.say("notice: \(notice)") }
    for notice in side.compilation.notices { StandardStreams.say("notice: \(notice)") }
    return side
  }

  private func status(of report: DifferenceReport) -> Status {
    if failOn == .never { return .success }
    let threshold = exitCode ? .editorial : failOn ?? .never
    let isDishonest = report.findings.contains { $0.severity == .error }
    return isDishonest || threshold.isReached(by: report.changes) ? .findings : .success
  }

  private func printVersion(_ comparison: FrameworkComparison) throws(Problem) {
    let suggestion = VersionSuggestion(comparison.comparison)
    guard let version = suggestion.version else {
      let what =
        suggestion.oldVersion.map { "states the version \"\($0)\", which cannot be counted up" } ?? "states no version"
      throw Problem(
        "the old side \(what), so there is none to suggest; the changes ask to raise: \(suggestion.bump.rawValue). "
          + "State `version: 1.0.0` in rung.yml.", path: comparison.old.label)
    }
    try StandardStreams.writeText(Array("\(version)\n".utf8))
  }

  private func accept(_ comparison: FrameworkComparison, into path: String) throws(Problem) {
    let reason = reason ?? ""
    let entries = comparison.open.map {
      AcceptedChanges.Entry(fingerprint: $0.fingerprint, reason: reason, kind: $0.name, entity: $0.entity)
    }
    var kept: [AcceptedChanges.Entry] = []
    if InputFile.exists(path) { kept = try AcceptedChangesFile.read(path).entries }
    let known = Set(kept.map(\.fingerprint))
    try AcceptedChangesFile.write(AcceptedChanges(kept + entries.filter { !known.contains($0.fingerprint) }), to: path)
    StandardStreams.say("notice: \(entries.count) accepted in \(path)")
  }
}
