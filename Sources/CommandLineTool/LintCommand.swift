import ArgumentParser
import Diagnostics
import Driver
import Linting
import Reporting

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Say what is wrong with a framework, and where.",
    discussion: """
      Findings go to standard output. `rung rules` lists the rules and `rung explain RULE` says what one is about.

      Examples:
        rung lint service/
            findings with the lines that they are about
        rung lint service/ --output-format concise
            one line for each finding, as editors match it
        rung lint service/ --fail-on warning
            end with status 1 for warnings too
        rung lint service/ --fix
            mend in the sources what can be mended for certain
        rung lint service/ --diff --unsafe-fixes
            show what all fixes would change, and write nothing
        rung lint service/ --write-baseline baseline.json
        rung lint service/ --baseline baseline.json
            from now on, say and count new findings only
        rung lint service/ --watch
            say it again whenever a source or the settings change, until Ctrl-C
      """)

  @OptionGroup(title: "Sources") var sources: SourceOptions
  @OptionGroup(title: "Findings") var findings: FindingOptions
  @OptionGroup(title: "Fixes") var fixes: FixOptions
  @OptionGroup(title: "Baseline") var baseline: BaselineOptions

  @Flag(help: "Say how many findings each rule has, in place of the findings.")
  var statistics = false

  @Flag(help: "Lint again whenever a source or the settings change, until Ctrl-C.")
  var watch = false

  func validate() throws {
    guard watch else { return }
    if fixes.isWanted || baseline.writeBaseline != nil {
      throw ValidationError("--watch only looks. Mend with --fix, or write a baseline, in a run of its own.")
    }
    if sources.path.contains("-") { throw ValidationError("Standard input does not change. Name files or folders.") }
    if !findings.outputFormat.isForPeople {
      throw ValidationError("--watch is for people: use it with --output-format full, concise or grouped.")
    }
  }

  func run() throws {
    if watch {
      return try WatchLoop(
        request: sources.request(), files: [baseline.baseline].compactMap { $0 }, isQuiet: findings.quiet
      ).run { _ = try check() }
    }
    let (status, frameworks) = try check()
    frameworks.end(status)
  }

  /// One run: reads, mends if asked to, shows.
  private func check() throws -> (Status, Frameworks) {
    var frameworks = try Frameworks(sources, findings)
    if fixes.isWanted { try mend(&frameworks) }
    if let path = baseline.writeBaseline {
      try BaselineFile(path).write(frameworks.set)
      say("notice: \(path) holds \(frameworks.set.findings.count) findings from now on")
      return (frameworks.set.problems.isEmpty ? .success : .unable, frameworks)
    }
    var shown = frameworks.set.findings
    if let path = baseline.baseline {
      let outcome = try BaselineFile(path).read().apply(to: shown, sources: frameworks.set.sources)
      shown = outcome.new
      say(outcome, path)
    }
    if statistics {
      try StandardStreams.writeOutput(Statistics(shown).bytes(asJSON: findings.outputFormat.isJSON))
    } else if !fixes.diff {
      try frameworks.show(shown, on: .output)
    }
    return (frameworks.set.problems.isEmpty ? frameworks.status(of: shown) : .unable, frameworks)
  }

  /// Mends the sources, or shows the differences; afterwards the frameworks are the mended ones.
  private func mend(_ frameworks: inout Frameworks) throws {
    let mending = Mending(frameworks.set, allowsUnsafe: fixes.unsafeFixes, jobs: sources.jobCount)
    for notice in mending.notices { say("notice: \(notice)") }
    if fixes.diff {
      try Terminal.show(mending.changes.differences)
      say(
        "notice: \(counted(mending.fixCount, "fix", "fixes")) in \(counted(mending.changes.count, "source", "sources")) shown"
      )
      return
    }
    let problems = mending.changes.write()
    for problem in problems { StandardStreams.say(problem) }
    frameworks.set.problems += problems
    guard problems.isEmpty else { return }
    frameworks.set.compilations = mending.compilations
    say(
      "notice: \(counted(mending.fixCount, "finding", "findings")) mended in \(counted(mending.changes.count, "source", "sources"))"
    )
  }

  private func say(_ outcome: Baseline.Outcome, _ path: String) {
    if outcome.known > 0 {
      say("notice: \(path) holds \(counted(outcome.known, "finding", "findings")), left out here")
    }
    for (key, count) in outcome.stale {
      let times = count > 1 ? " (\(count) times)" : ""
      say("notice: \(path) is stale: \(key.rule) is not found any more about \(key.entity)\(times): \"\(key.text)\"")
    }
    if !outcome.stale.isEmpty { say("notice: --write-baseline \(path) writes it anew") }
  }

  private func say(_ text: String) {
    if !findings.quiet { StandardStreams.say(text) }
  }

  private func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}

/// Whether and how findings are mended.
struct FixOptions: ParsableArguments {
  @Flag(help: "Mend in the sources what can be mended for certain.")
  var fix = false

  @Flag(help: "Mend also where the meaning may change; with --fix or --diff.")
  var unsafeFixes = false

  @Flag(help: "Show what --fix would change, and write nothing.")
  var diff = false

  var isWanted: Bool { fix || diff }

  func validate() throws {
    if unsafeFixes, !isWanted { throw ValidationError("--unsafe-fixes needs --fix, or --diff to see first.") }
    if fix, diff { throw ValidationError("--diff shows what --fix would write. Use one of the two.") }
  }
}

/// Which findings a framework lives with for now.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Leave out the findings that this file holds.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write all findings into this file, for --baseline, and end with status 0.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var writeBaseline: String?

  func validate() throws {
    if baseline != nil, writeBaseline != nil {
      throw ValidationError("--write-baseline takes in all findings; --baseline leaves some out. Use one of the two.")
    }
  }
}
