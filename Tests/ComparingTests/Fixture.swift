import Comparing
import Driver
import Foundation
import Reporting
import Testing

/// Files of the project that tests read.
enum Fixture {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = root.appending(path: "Tests/Fixtures/diff")
  static let isUpdating = ProcessInfo.processInfo.environment["RUNG_UPDATE_GOLDENS"] == "1"

  static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// One side of a fixture, read as `rung diff` reads it.
  static func side(_ kind: String, _ side: String) throws -> ComparisonSide {
    var request = SourceRequest()
    request.isIsolated = true
    let file = folder.appending(path: "\(kind)/\(side)/framework.yaml")
    return try ComparisonSide([UInt8](try Data(contentsOf: file)), called: "\(side)/framework.yaml", request)
  }

  static func report(_ kind: String) throws -> DifferenceReport {
    try report(from: side(kind, "before"), to: side(kind, "after"))
  }

  static func report(from old: ComparisonSide, to new: ComparisonSide) throws -> DifferenceReport {
    let comparison = Comparison(from: old.compilation.framework, to: new.compilation.framework)
    let version = VersionSuggestion(comparison)
    var report = DifferenceReport(
      old: .init(label: old.label, sources: old.sources), new: .init(label: new.label, sources: new.sources),
      changes: comparison.changes, version: version)
    report.findings = [version.finding].compactMap { $0 }
    return report
  }

  /// Compares with a golden; `RUNG_UPDATE_GOLDENS=1` rewrites it. A new golden fails once.
  static func expect(_ actual: [UInt8], isGoldenAt file: URL) throws {
    let expected = try? Data(contentsOf: file)
    if isUpdating, expected.map({ [UInt8]($0) }) != actual { try Data(actual).write(to: file) }
    #expect(
      String(decoding: actual, as: UTF8.self) == expected.map { String(decoding: $0, as: UTF8.self) },
      "\(file.lastPathComponent) in \(file.deletingLastPathComponent().lastPathComponent)")
  }
}
