import Foundation
import Testing

@testable import Writing

@Suite struct SchemaTests {
  private let folder = Project.root.appending(path: "schema")

  @Test(arguments: SchemaRegistry.all.map(\.name))
  func standsInAFileToo(_ name: String) throws {
    let schema = try #require(SchemaRegistry.schema(named: name))
    try expectGolden(Array(schema.text.utf8), folder.appending(path: "\(name).json"))
  }

  @Test func hasAFileForEachSchemaAndNoOther() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == SchemaRegistry.all.map { "\($0.name).json" })
  }

  @Test func isJSONThatForbidsUnknownKeys() throws {
    for schema in SchemaRegistry.all {
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any], "\(schema.name)")
      // What a list holds is told by its items.
      let entity = document["items"] as? [String: Any] ?? document
      #expect(entity["additionalProperties"] as? Bool == false, "\(schema.name)")
      #expect(document["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    }
  }
}
