import ArgumentParser
import Driver
import Exporting
import Reporting
import Writing

struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Read a framework and publish it as JSON and YAML, and for other systems.",
    discussion: """
      Findings go to standard error; hints about wording are left to `rung lint`. With --output, findings at or above --fail-on keep everything from being \
      published, and what was published before stays as it is.

      Examples:
        rung compile client-focus.txt
            print one competency as JSON
        rung compile service/ --to yaml
            print a framework as YAML
        rung compile service/ --output out/
            write framework.json, framework.yaml, crossref.json, sourcemap.json
            and manifest.json into the folder out
        rung compile service/ --output service.yaml
            write one file; its ending names the form
        rung compile service/ --to case --output service.case.json
            write a CASE package for a learning system
        rung compile service/ --to html --output site/
            a site to read in a browser and to hand out
        rung compile service/ --to html --since v1.0 --output site/
            the same, with what changed since a tag of git
        rung compile client-focus.txt --trace
            show line by line what Rung took the text for
        rung compile handbook.docx --output out/
            read a Word document; OpenDocument (.odt) and PDF work the same
        rung compile - --stdin-filename page.txt <page.txt
            read standard input, and call it page.txt in messages
        rung compile --stream <pages.jsonl >models.jsonl
            read any number of pages, a line each, and write a line for each
      """)

  @OptionGroup(title: "Sources") var sources: SourceOptions

  @Option(
    help: ArgumentHelp(
      "The form to publish in; several with commas between, into a folder.",
      discussion: """
        \(WriterRegistry.help) (default: json on standard output; json, xref and yaml into a folder)
        """,
      valueName: "form"), completion: .list(WriterRegistry.all.map(\.name)))
  var to: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file or folder to write.",
      discussion: """
        A folder when it is there, when its name ends with /, or for several forms. Files are replaced in one step; \
        one whose contents would not change is not touched. (default: standard output)
        """, valueName: "path"), completion: .file())
  var output: String?

  @Flag(
    help: ArgumentHelp(
      "Print what each line was taken for, and why, instead of the framework.",
      discussion: "A table, or JSON with --output-format json."))
  var trace = false

  @Flag(help: "Publish with --output also where sources are missing: links that lead nowhere, empty files.")
  var allowMissing = false

  @Option(
    help: ArgumentHelp(
      "With --to html, say what changed since an earlier version.",
      discussion: "A folder, a file, REF:path, or a revision of git, in which the same path is taken.",
      valueName: "version"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      "Write what the forms cannot hold into a file, as JSON; - is standard output.",
      discussion: "Standard error tells it in words, unless --quiet is given.", valueName: "file"),
    completion: .file())
  var losses: String?

  @Flag(
    help: ArgumentHelp(
      "Read many pages from standard input and write a line of JSON for each.",
      discussion: """
        A page is a line {"path": …, "text": …}; what is written is {"path", "model", "findings"}, or {"path", "error"}, in \
        the same order. See docs/scale.md.
        """))
  var stream = false

  @OptionGroup(title: "Findings") var findings: FindingOptions

  func validate() throws {
    if stream { try validateStream() }
    if trace, to != nil || (output.map { $0 != "-" } ?? false) {
      throw ValidationError("--trace goes to standard output in a form of its own. Leave --to and --output away.")
    }
    if losses == "-", output ?? "-" == "-" {
      throw ValidationError("Standard output holds the framework already. Name a file with --losses, or with --output.")
    }
  }

  private func validateStream() throws {
    if !sources.path.isEmpty, sources.path != ["-"] {
      throw ValidationError("--stream reads pages from standard input. Leave the paths away.")
    }
    let others: [(String, Bool)] = [
      ("--to", to != nil && to != "json"), ("--output", output != nil && output != "-"), ("--trace", trace),
      ("--stdin-filename", sources.stdinFilename != nil), ("--allow-missing", allowMissing),
      ("--losses", losses != nil),
    ]
    if let (option, _) = others.first(where: \.1) {
      throw ValidationError("--stream writes lines of JSON to standard output. Leave \(option) away.")
    }
  }

  /// Ends with 2 when a record gave no model, else with 1 for findings at or above `--fail-on`.
  private func runStream() throws {
    var request = Frameworks.request(sources, findings, output: nil)
    request.leastSeverity = Frameworks.leastGrave(findings)
    let threshold = findings.failOn
    let outcome = try RecordStream(request).run(
      jobs: sources.jobCount,
      RecordStream.Callers(
        findings: { FindingArray.bytes(Report(findings: $0, sources: $1)) },
        areGrave: { threshold.isReached(by: $0) }))
    if outcome.failureCount > 0 {
      StandardStreams.say("\(outcome.failureCount) of \(outcome.recordCount) records gave no model")
      throw Status.unable
    }
    throw outcome.hasGraveFindings ? Status.findings : Status.success
  }

  func run() throws {
    if stream { return try runStream() }
    let (target, writers) = try OutputRequest(forms: to, output: output).resolved()
    let frameworks = try Frameworks(sources, findings, output: output, checks: .grave)
    try frameworks.showFindings(on: .error)
    if trace {
      try Tracing.write(frameworks.set, as: findings.outputFormat.reporter.name == "json" ? .json : .text)
    }
    if !frameworks.set.problems.isEmpty { throw Status.unable }
    if trace { throw frameworks.status }
    try frameworks.requireAny()
    if target != .standardOutput, !allowMissing, let first = frameworks.set.missing.first {
      throw Problem(
        "nothing was published, since sources are missing, \(first.path ?? "one") among them. Mend them, or publish "
          + "without them by --allow-missing.")
    }

    let statesTimes = writers.contains { $0.statesTimes }
    let moment = statesTimes ? try Clock.sourceDate() : nil
    let publisher = Publisher(writers, moment: moment, changes: try changes(writers, frameworks))
    let compilations = frameworks.set.compilations
    switch target {
    case .standardOutput:
      guard compilations.count == 1 else { throw several(frameworks.set, "standard output") }
      try publisher.writeOutput(compilations[0])
    case .file(let path):
      guard compilations.count == 1 else { throw several(frameworks.set, "one file") }
      if frameworks.status == .success { try publisher.write(compilations[0], into: path) }
    case .folder(let path):
      if frameworks.status == .success { try publisher.write(compilations, intoFolder: path) }
    }
    if frameworks.status == .success || target == .standardOutput {
      try report(publisher, compilations)
      if !findings.quiet {
        sayOfIdentifiers(
          compilations, writers.contains { $0.usesIdentifiers }, lacksMoment: statesTimes && moment == nil)
      }
    }
    if frameworks.status != .success, target != .standardOutput { frameworks.sayNothingPublished() }
    frameworks.end(frameworks.status)
  }

  /// What changed since the version that is asked for.
  private func changes(_ writers: [any Writer], _ frameworks: Frameworks) throws(Problem) -> PublishedChanges? {
    guard let since else { return nil }
    guard writers.contains(where: { $0.name == "html" }) else {
      throw Problem("--since is for the site. Add --to html and a folder with --output.")
    }
    guard frameworks.set.compilations.count == 1, sources.path.count <= 1, sources.path.first != "-" else {
      throw Problem("--since compares one framework, a folder or a file. Name one.")
    }
    return try EarlierVersion(name: since).changes(to: sources.path.first ?? ".", sources)
  }

  /// Says what the forms cannot hold.
  private func report(_ publisher: Publisher, _ compilations: [Compilation]) throws(Problem) {
    if let losses { try publisher.writeLosses(of: compilations, into: losses) }
    if findings.quiet { return }
    for compilation in compilations {
      for report in publisher.losses(of: compilation) {
        let form = compilations.count == 1 ? report.target : "\(report.target) of \(compilation.id)"
        for loss in report.losses { StandardStreams.say("notice: \(form) \(loss.line)") }
        for note in report.notes { StandardStreams.say("notice: \(form): \(note)") }
      }
    }
  }

  /// Says what identifiers rest on.
  private func sayOfIdentifiers(_ compilations: [Compilation], _ areUsed: Bool, lacksMoment: Bool) {
    for compilation in compilations {
      let framework = compilations.count == 1 ? "" : "\(compilation.id): "
      if compilation.ledger == nil, areUsed {
        StandardStreams.say(
          "notice: \(framework)there is no rung.lock, so identifiers are made of keys and words, and what is reworded or "
            + "renamed gets new ones; `rung ids --write` makes them last")
        if lacksMoment {
          StandardStreams.say(
            "notice: \(framework)1970-01-01 stands as the day of the last change, since neither rung.lock nor "
              + "SOURCE_DATE_EPOCH tells another")
        }
      } else if compilation.unknownCount > 0 {
        let count = compilation.unknownCount
        StandardStreams.say(
          "notice: \(framework)rung.lock does not know \(count == 1 ? "1 entity" : "\(count) entities") as they are now; "
            + "`rung ids --write` extends it")
      }
    }
  }

  private func several(_ set: CompilationSet, _ place: String) -> Problem {
    Problem(
      "there are \(set.compilations.count) frameworks (\(set.names)), and \(place) holds one. Name one, or a folder with --output."
    )
  }
}
