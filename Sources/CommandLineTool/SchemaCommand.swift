import ArgumentParser
import Driver
import SourceText
import Writing

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a document that Rung reads or writes.",
    discussion: """
      Names:
      \(SchemaRegistry.all.map { "  \($0.name)\n      \($0.summary)" }.joined(separator: "\n"))

      Examples:
        rung schema framework > framework.schema.json
        rung schema configuration
      """)

  @Argument(
    help: ArgumentHelp("Whose schema.", valueName: "name"), completion: .list(SchemaRegistry.all.map(\.name)))
  var name: String

  func run() throws {
    guard let schema = SchemaRegistry.schema(named: name) else {
      let advice = NearestName.advice(for: name, among: SchemaRegistry.all.map(\.name))
      throw Problem("there is no schema \"\(name)\". \(advice)")
    }
    try StandardStreams.writeOutput(Array(schema.text.utf8))
  }
}
