import Foundation

/// Where the project's files are, for tests that compare with them.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let fixtures = root.appending(path: "Tests/Fixtures/writers")
  static let isUpdatingGoldens = ProcessInfo.processInfo.environment["RUNG_UPDATE_GOLDENS"] == "1"
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  /// The private environment's Python; nil where `make` has not set it up.
  static var python: URL? {
    let url = root.appending(path: ".venv/bin/python")
    return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
  }

  /// Whether a test that needs Python runs: on CI always, so that it fails there where Python is missing.
  static var hasPythonOrMustHave: Bool { isCI || python != nil }

  /// Runs one of tools/, and gives its exit status and what it printed.
  static func run(tool: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = python ?? root.appending(path: ".venv/bin/python")
    process.arguments = [root.appending(path: "tools/\(tool)").path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// A new folder that is removed when `body` is done.
  static func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rung-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
