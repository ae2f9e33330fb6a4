import ArgumentParser
import Driver

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Say what is wrong with a framework, and where.",
    discussion: """
      Findings go to standard output.

      Examples:
        rung lint service/
            findings with the lines that they are about
        rung lint service/ --output-format concise
            one line for each finding, as editors match it
        rung lint service/ --fail-on warning
            end with status 1 for warnings too
      """)

  @OptionGroup(title: "Sources") var sources: SourceOptions
  @OptionGroup(title: "Findings") var findings: FindingOptions

  func run() throws {
    let frameworks = try Frameworks(sources, findings)
    try frameworks.showFindings(on: .output)
    throw frameworks.set.problems.isEmpty ? frameworks.status : Status.unable
  }
}
