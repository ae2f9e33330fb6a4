import Foundation

/// A folder for one test, removed when the test ends.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    // Links resolved, since the program is given the working folder that way.
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = temporary.appending(path: "rung-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = self(name)
    let folder = URL(filePath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
    return file
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  func text(of name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }

  /// All that is in the folder, hidden files too, sorted.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(folder)).sorted()
  }
}
