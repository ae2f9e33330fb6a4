import ArgumentParser
import Driver

struct CrossReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xref",
    abstract: "Show which competencies name which others.",
    discussion: """
      Prints, as JSON, for each competency what it names and what names it, how each link was found, links that lead \
      nowhere or one way only, competencies that nothing links, and behaviors that several competencies share.

      Examples:
        rung xref service/
        rung xref service/ --output crossref.json
      """)

  @OptionGroup(title: "Sources") var sources: SourceOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write. (default: standard output)", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup(title: "Findings") var findings: FindingOptions

  func run() throws {
    let (_, writers) = try OutputRequest(forms: "xref", output: nil).resolved()
    let frameworks = try Frameworks(sources, findings, output: output, checks: .none)
    if !frameworks.set.problems.isEmpty { throw Status.unable }
    try frameworks.requireAny()
    let compilations = frameworks.set.compilations
    guard compilations.count == 1 else {
      throw Problem("there are \(compilations.count) frameworks. Name one of them.")
    }
    if let output, output != "-" {
      try Publisher(writers).write(compilations[0], into: output)
    } else {
      try Publisher(writers).writeOutput(compilations[0])
    }
  }
}
