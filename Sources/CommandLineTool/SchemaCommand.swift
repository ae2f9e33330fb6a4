import ArgumentParser
import Driver

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a document that Rung reads or writes.",
    discussion: """
      Examples:
        rung schema framework > framework.schema.json
        rung schema configuration                         the schema of rung.yml, for an editor
      """)

  @Argument(help: ArgumentHelp("Whose schema.", valueName: "name"))
  var name: String

  func run() throws {
    try StandardStreams.writeOutput(try Schemas.text(of: name))
  }
}
