import Testing
import Writing

@testable import Exporting

@Suite struct WriterRegistryTests {
  /// docs/exports.md names each form with its file and its extras.
  @Test func isPrintedInTheDocumentation() throws {
    var table = "| form | file | what it is |\n| --- | --- | --- |\n"
    for writer in WriterRegistry.all {
      table += "| `\(writer.name)` | `\(writer.fileName)` | \(writer.summary) |\n"
      for extra in writer.extras { table += "| `\(writer.name)+\(extra.name)` | | \(extra.summary) |\n" }
    }
    try expectPrinted(table, as: "forms", in: "exports.md")
  }
}
