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
        rung compile client-focus.txt --trace
            show line by line what Rung took the text for
        rung compile handbook.docx --output out/
            read a Word document; OpenDocument (.odt) and PDF work the same
        rung compile - --stdin-filename page.txt <page.txt
            read standard input, and call it page.txt in messages
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
      "Write what the forms cannot hold into a file, as JSON; - is standard output.",
      discussion: "Standard error tells it in words, unless --quiet is given.", valueName: "file"),
    completion: .file())
  var losses: String?

  @OptionGroup(title: "Findings") var findings: FindingOptions

  func validate() throws {
    if trace, to != nil || (output.map { $0 != "-" } ?? false) {
      throw ValidationError("--trace goes to standard output in a form of its own. Leave --to and --output away.")
    }
    if losses == "-", output ?? "-" == "-" {
      throw ValidationError("Standard output holds the framework already. Name a file with --losses, or with --output.")
    }
  }

  func run() throws {
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
    let publisher = Publisher(writers, moment: moment)
    let compilations = frameworks.set.compilations
    switch target {
    case .standardOutput:
      guard compilations.count == 1 else { throw several(compilations, "standard output") }
      try publisher.writeOutput(compilations[0])
    case .file(let path):
      guard compilations.count == 1 else { throw several(compilations, "one file") }
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

  private func several(_ compilations: [Compilation], _ place: String) -> Problem {
    let ids = compilations.map(\.id).joined(separator: ", ")
    return Problem(
      "there are \(compilations.count) frameworks (\(ids)), and \(place) holds one. Name one, or a folder with --output."
    )
  }
}
