import Diagnostics
import Driver
import Reporting

/// The frameworks that a command works on: read, checked, and their findings shown as the options say.
struct Frameworks {
  /// A stream that findings go to.
  enum Stream { case output, error }

  var set: CompilationSet
  private let options: FindingOptions

  /// The rules that a command needs.
  enum Checks {
    case all
    /// All but hints about wording, unless these keep the command from publishing.
    case grave
    case none
  }

  /// Reads and checks; notices and problems are shown at once, findings not yet.
  init(
    _ sources: SourceOptions, _ options: FindingOptions, output: String? = nil, checks: Checks = .all
  ) throws(Problem) {
    self.options = options
    let bar = ProgressBar(isWanted: !options.quiet)
    var request = Self.request(sources, options, output: output)
    request.isChecked = checks != .none
    if checks == .grave { request.leastSeverity = Self.leastGrave(options) }
    set = try CompilationSet(request, jobs: sources.jobCount, progress: bar.show)
    bar.clear()
    if !options.quiet {
      for notice in set.notices { StandardStreams.say("notice: \(notice)") }
    }
    for notice in set.leftOutNotices { StandardStreams.say("notice: \(notice)") }
    for problem in set.missing { StandardStreams.say("notice: \(problem.notice)") }
    for problem in set.problems { StandardStreams.say(problem) }
  }

  /// What the options ask for.
  static func request(_ sources: SourceOptions, _ options: FindingOptions, output: String?) -> SourceRequest {
    var request = sources.request(output: output)
    request.select = options.select.flatMap(\.names)
    request.ignore = options.ignore.flatMap(\.names)
    return request
  }

  /// Hints about wording below it do not keep a command from publishing.
  static func leastGrave(_ options: FindingOptions) -> Severity { min(.warning, options.failOn.severity ?? .warning) }

  /// 0, or 1 for findings at or above `--fail-on`.
  var status: Status { status(of: set.findings) }

  /// 0, or 1 when one of these findings is at or above `--fail-on`.
  func status(of findings: [Diagnostic]) -> Status { options.failOn.isReached(by: findings) ? .findings : .success }

  /// Writes the findings.
  func showFindings(on stream: Stream) throws(Problem) { try show(set.findings, on: stream) }

  /// Writes findings of the set.
  func show(_ findings: [Diagnostic], on stream: Stream) throws(Problem) {
    let isColored = Terminal.usesColor(options.color, on: stream == .output ? 1 : 2)
    let style = ReportStyle(
      isColored: isColored, isASCII: Terminal.isASCII, width: Terminal.width(of: stream == .output ? 1 : 2))
    var report = Report(findings: findings, sources: set.sources, rules: set.rules, version: Version.current)
    report.mostOfARule = options.maxFindings == 0 ? nil : options.maxFindings
    report.contributing = set.contributing
    let bytes = options.outputFormat.reporter.render(report, style: style)
    switch stream {
    case .output: try StandardStreams.writeOutput(bytes)
    case .error: if !findings.isEmpty { StandardStreams.writeError(bytes) }
    }
  }

  /// Ends the program. Giving back each piece of a large framework first would take as long as a rule.
  func end(_ status: Status) -> Never { Ending.end(status) }

  /// Refuses a request that left nothing to read.
  func requireAny() throws(Problem) {
    if set.compilations.isEmpty {
      throw Problem("there is nothing to read: the settings exclude all that was named. Name other files.")
    }
  }

  /// Says why an output was not written.
  func sayNothingPublished() {
    if options.quiet { return }
    let what = options.failOn == .error ? "errors" : "findings of severity \(options.failOn.rawValue) or above"
    StandardStreams.say("notice: nothing was published, since there are \(what)")
  }
}
