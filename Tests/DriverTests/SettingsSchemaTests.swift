import Linting
import SourceText
import StructuredData
import Testing
import Writing

@testable import Driver

/// The schema of `rung.yml` and the reader of `rung.yml` know the same keys.
@Suite struct SettingsSchemaTests {
  private func keys(_ node: DataNode?) throws -> [String] {
    guard case .mapping(let entries)? = node?["properties"]?.value else { throw NoProperties() }
    return entries.map(\.key).sorted()
  }

  private struct NoProperties: Error {}

  @Test func knowsTheKeysOfTheReader() throws {
    let schema = try #require(SchemaRegistry.schema(named: "configuration"))
    let root = try JSONReader().read(Array(schema.text.utf8))
    #expect(try keys(root) == SettingsKey<Configuration>.all.map(\.name))
    #expect(try keys(root["properties"]?["lint"]) == SettingsKey<LintSettings>.all.map(\.name))
  }
}
