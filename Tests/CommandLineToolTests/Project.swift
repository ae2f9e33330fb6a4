import Foundation
import Testing

/// Where the project and its built program are.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder that holds the built `rung`, which stands beside the test bundle.
  static let products: URL = {
    var candidates = CommandLine.arguments.map { URL(filePath: $0) }
    candidates += Bundle.allBundles.map(\.bundleURL)
    for candidate in candidates {
      var folder = candidate.deletingLastPathComponent()
      for _ in 0..<4 {
        if FileManager.default.isExecutableFile(atPath: folder.appending(path: "rung").path) { return folder }
        folder.deleteLastPathComponent()
      }
    }
    return root.appending(path: ".build/debug")
  }()
}

/// A folder for one test, removed when the test ends.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "rung-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func bytes(of name: String) -> [UInt8]? {
    (try? Data(contentsOf: url.appending(path: name))).map { [UInt8]($0) }
  }

  /// The names of what is in the folder, hidden ones too, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path).sorted()
  }
}

/// What a command printed and how it ended.
struct CommandResult {
  var stdout: [UInt8]
  var stderr: String
  var status: Int32

  var output: String { String(decoding: stdout, as: UTF8.self) }
}

extension Process {
  /// Starts the process with no signal blocked: threads of tests block signals, and what they start would inherit that.
  func runWithSignals() throws {
    var none = sigset_t()
    var before = sigset_t()
    // Safe: the system reads and fills in what it is given, and keeps no pointer to it.
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try run()
  }
}

/// Runs a line of shell in a folder; `rung` is the built program.
func shell(_ command: String, in folder: TemporaryFolder) throws -> CommandResult {
  let streams = try TemporaryFolder()
  for name in ["stdout", "stderr"] { try streams.write("", to: name) }
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", command]
  process.currentDirectoryURL = folder.url
  process.environment = [
    "PATH": "\(Project.products.path):/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "dumb",
  ]
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: streams.url.appending(path: "stdout"))
  process.standardError = try FileHandle(forWritingTo: streams.url.appending(path: "stderr"))
  try process.runWithSignals()
  process.waitUntilExit()
  return CommandResult(
    stdout: streams.bytes(of: "stdout") ?? [],
    stderr: String(decoding: streams.bytes(of: "stderr") ?? [], as: UTF8.self),
    status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus)
}
