import ArgumentParser
import Driver
import Linting
import Reporting

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules and the policy packs.",
    discussion: """
      Examples:
        rung rules
        rung rules --output-format json
        rung rules --output-format markdown > docs/rules.md
      """)

  /// The forms of the list.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, json, markdown
  }

  @Option(help: ArgumentHelp("How the list is written.", valueName: "format"))
  var outputFormat: Form = .table

  func run() throws {
    let rules = RuleRegistry.documentation
    let packs = PolicyPack.all.map { RulePack(name: $0.name, purpose: $0.purpose, rules: $0.members.map(\.rule)) }
    switch outputFormat {
    case .table: try StandardStreams.writeOutput(RuleList.table(rules, packs))
    case .json: try StandardStreams.writeOutput(RuleList.json(rules, packs))
    case .markdown: try StandardStreams.writeOutput(Array(RuleMarkdown.document(rules, packs).utf8))
    }
  }
}
