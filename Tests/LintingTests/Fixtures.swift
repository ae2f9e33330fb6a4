import Foundation
import Testing

/// Files under Tests/Fixtures.
enum Fixtures {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func folder(_ path: String) -> URL { root.appending(path: path) }

  static func names(in path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder(path).path)) ?? []).sorted()
  }

  static func text(_ path: String) throws -> String { try String(contentsOf: folder(path), encoding: .utf8) }

  /// Compares `actual` with the golden at `path`. `RUNG_UPDATE_GOLDENS=1` rewrites it; a new golden fails once.
  static func expectGolden(_ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let file = folder(path)
    let expected = try? String(contentsOf: file, encoding: .utf8)
    if actual != expected, ProcessInfo.processInfo.environment["RUNG_UPDATE_GOLDENS"] == "1" {
      try actual.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(actual == expected, "the golden \(path) differs", sourceLocation: sourceLocation)
  }
}
