import CrossReferencing
import Exporting
import Foundation
import FrameworkModel
import SourceText
import Testing

@testable import Writing

@Suite struct WriterTests {
  private let publication = Publication(FullFramework.framework) { CrossReference(of: FullFramework.framework) }

  /// A database has other bytes with each version of SQLite; what is in it has tests of its own.
  private static let names = WriterRegistry.all.map(\.name).filter { $0 != "sqlite" }

  @Test(arguments: names)
  func writesEveryField(_ name: String) throws {
    let writer = try #require(WriterRegistry.writer(named: name))
    try expectGolden(try writer.bytes(of: publication), Project.fixtures.appending(path: "full/\(writer.fileName)"))
  }

  @Test func hasAFixtureForEachWriterAndNoOther() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Project.fixtures.appending(path: "full").path)
    #expect(
      Set(files)
        == Set(
          WriterRegistry.all.filter { Self.names.contains($0.name) }.map(\.fileName) + [
            Manifest.fileName, SourceMapWriter.fileName,
          ]))
  }

  @Test func hasSortedAndUniqueNames() {
    let names = WriterRegistry.all.map(\.name)
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    #expect(WriterRegistry.writer(named: "no such form") == nil)
  }

  @Test func writesAFrameworkWithoutCompetencies() throws {
    let empty = Publication(Framework(identity: FrameworkIdentity(id: "e"))) { CrossReference() }
    let json = String(decoding: try JSONWriter().bytes(of: empty), as: UTF8.self)
    #expect(
      json == """
        {
          "format": "rung/1",
          "framework": {
            "id": "e"
          },
          "competencies": []
        }

        """)
    let yaml = String(decoding: try YAMLWriter().bytes(of: empty), as: UTF8.self)
    #expect(yaml == "format: rung/1\nframework:\n  id: e\ncompetencies: []\n")
  }

  @Test func writesTheManifest() throws {
    let gathered = Gathering()
    let digest = String(repeating: "0f", count: 32)
    let manifest = Manifest(sourceCount: 3, files: [.init(name: "framework.json", byteCount: 12, sha256: digest)])
    manifest.write { gathered.bytes.append(contentsOf: $0) }
    try expectGolden(gathered.bytes, Project.fixtures.appending(path: "full/\(Manifest.fileName)"))
  }

  @Test func writesTextsLongerThanAnyBuffer() throws {
    let text = String(repeating: "a \"long\" text, ", count: 20_000)
    let competency = Competency(id: "a", name: Statement(text, at: .nowhere), location: .nowhere)
    let framework = Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency])
    let json = try JSONWriter().bytes(of: Publication(framework) { CrossReference() })
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let competencies = try #require(document["competencies"] as? [[String: Any]])
    #expect(competencies[0]["name"] as? String == text)
  }
}

/// Bytes that a receiver gathers.
final class Gathering {
  var bytes: [UInt8] = []
}
