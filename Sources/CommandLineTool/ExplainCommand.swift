import ArgumentParser
import Comparing
import Diagnostics
import Driver
import Linting
import Reporting
import SourceText

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule or a kind of change is about, and what to do.",
    discussion: """
      Rules are what `rung lint` finds; kinds of change are what `rung diff` finds.

      Examples:
        rung explain level-gap
        rung explain behavior-removed
      """)

  /// The names of rules, then those of kinds of change.
  private static var names: [String] {
    RuleRegistry.documentation.map(\.name) + ChangeKindRegistry.all.map(\.name)
  }

  @Argument(
    help: ArgumentHelp(
      "The name of a rule or a kind of change, as findings and differences show it.", valueName: "name"),
    completion: .list(names))
  var name: String

  func run() throws {
    let text: String
    if let rule = RuleRegistry.rule(named: name) {
      text = RuleMarkdown.section(rule.documentation)
    } else if let kind = ChangeKindRegistry.kind(named: name) {
      text = ChangeKindMarkdown.section(kind)
    } else {
      let nearest = NearestName.nearest(to: name, among: Self.names)
      let advice =
        nearest.map { "Did you mean \"\($0)\"?" }
        ?? "`rung rules` lists the rules, docs/changes.md the kinds of change."
      throw Problem("there is no rule and no kind of change \"\(name)\". \(advice)")
    }
    try StandardStreams.writeOutput(Array(text.utf8))
  }
}
