import ArgumentParser
import Driver
import WorkSharing

/// What to read, for all commands that read frameworks.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files and folders to read; - is standard input.",
      discussion: """
        A folder is a framework: all files in it that end in .txt, .md, .html, .docx, .odt, .pdf, .yaml, .json, .toml or .xml. \
        Several files make one framework. (default: the working folder)
        """),
    completion: .file())
  var path: [String] = []

  @Option(help: ArgumentHelp("What to call standard input in messages.", valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp("Settings to use in place of the rung.yml found upward from the source.", valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  @Flag(help: "Do not look for settings.")
  var isolated = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp("How many files to read at a time. (default: one for each processor)", valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if isolated, config != nil {
      throw ValidationError("--config names settings and --isolated forbids them. Use one of the two.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs). Use 1 or more.") }
    if path.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("Standard input is named twice. It can be read once.")
    }
  }

  /// What to read.
  /// - Parameter output: Where output goes, which is not searched.
  func request(output: String? = nil) -> SourceRequest {
    var request = SourceRequest()
    if !path.isEmpty { request.paths = path }
    request.standardInputName = stdinFilename
    request.configurationPath = config
    request.isIsolated = isolated
    request.outputPath = output
    return request
  }

  /// How many files are read at a time.
  var jobCount: Int { jobs ?? Parallelism.processorCount }
}
