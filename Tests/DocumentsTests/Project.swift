import Foundation
import Testing

/// Files of the repository that tests read.
enum Project {
  static let documents = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/documents")

  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: documents.appending(path: name))) }

  /// Compares `actual` with the golden of a document. `RUNG_UPDATE_GOLDENS=1` rewrites it; a new golden fails once.
  static func expectGolden(_ actual: String, at name: String) throws {
    let url = documents.appending(path: name)
    let expected = try? String(contentsOf: url, encoding: .utf8)
    if actual != expected, ProcessInfo.processInfo.environment["RUNG_UPDATE_GOLDENS"] == "1" {
      try Data(actual.utf8).write(to: url)
    }
    #expect(actual == expected, "\(name) is not what the document gives")
  }
}
