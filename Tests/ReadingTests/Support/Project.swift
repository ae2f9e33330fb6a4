import Foundation

/// Where the project's files are, for tests that read them.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = root.appending(path: "Tests/Fixtures")
  static let frameworks = root.appending(path: "frameworks")
  /// The material that the project is tried on and that is not part of it.
  static let shared = root.appending(path: "../shared").standardizedFileURL
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Whether tests on the shared material run: on CI always, so that they fail there where it is missing.
  static var hasSharedOrMustHave: Bool {
    isCI || FileManager.default.fileExists(atPath: shared.appending(path: "seeds").path)
  }
  static let sharedIsMissing = "the seeds are not beside the project, in ../shared/seeds"

  /// The files of a folder and its folders with one of the endings, sorted by path.
  static func files(in folder: URL, endings: Set<String>) -> [URL] {
    let files = FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { endings.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
