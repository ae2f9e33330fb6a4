import ArgumentParser
import Diagnostics
import Driver
import Linting
import Reporting
import SourceText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule finds, why it matters, and what to do.",
    discussion: """
      Examples:
        rung explain level-gap
      """)

  @Argument(
    help: ArgumentHelp("The rule's name, as findings show it.", valueName: "rule"),
    completion: .list(RuleRegistry.documentation.map(\.name)))
  var rule: String

  func run() throws {
    guard let known = RuleRegistry.rule(named: rule) else {
      let nearest = NearestName.nearest(to: rule, among: RuleRegistry.documentation.map(\.name))
      let advice = nearest.map { "Did you mean \"\($0)\"?" } ?? "`rung rules` lists them."
      throw Problem("there is no rule \"\(rule)\". \(advice)")
    }
    try StandardStreams.writeOutput(Array(RuleMarkdown.section(known.documentation).utf8))
  }
}
