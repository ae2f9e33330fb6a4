import FrameworkModel
import Identifying

/// Finds the settings that hold for a source, and reads each file of them once.
struct SettingsSearch {
  private let request: SourceRequest
  private let fileSystem: FileSystem
  private let resolver: PathResolver
  /// Settings by the folder or file that they were found by.
  private var known: [String: Configuration] = [:]

  init(_ request: SourceRequest, _ fileSystem: FileSystem, _ resolver: PathResolver) {
    self.request = request
    self.fileSystem = fileSystem
    self.resolver = resolver
  }

  /// The settings for a source: those the request names, else the nearest `rung.yml` upward, else none.
  mutating func configuration(for source: String) throws(Problem) -> Configuration {
    if let path = request.configurationPath { return try configuration(in: path, key: path) }
    if request.isIsolated { return Configuration() }
    var folder = resolver.absolute(PathName.folder(of: source))
    while true {
      if let configuration = known[folder] { return configuration }
      let path = PathName.join(folder, "rung.yml")
      if fileSystem.isTaken(path) {
        try check(path)
        return try configuration(in: path, key: folder)
      }
      let parent = PathName.folder(of: folder)
      if parent == folder { return Configuration() }
      folder = parent
    }
  }

  /// The ledger beside the settings; nil without settings.
  func ledger(of configuration: Configuration) throws(Problem) -> LedgerPlace? {
    guard let folder = configuration.folder else { return nil }
    return try LedgerPlace(PathName.join(folder, Ledger.fileName), resolver)
  }

  /// Refuses settings that were found and are no file: a folder, a pipe that would be waited for, a link that leads nowhere.
  private func check(_ path: String) throws(Problem) {
    let kind: FileSystem.Kind
    do { kind = try fileSystem.existingKind(of: path) } catch {
      throw Problem(cannot: "be read", resolver.shown(path), error)
    }
    guard kind != .file else { return }
    throw Problem(
      "it is \(kind == .folder ? "a folder" : "a pipe or a device"), and settings are a file. Rename it, or use --isolated.",
      path: resolver.shown(path))
  }

  private mutating func configuration(in path: String, key: String) throws(Problem) -> Configuration {
    if let configuration = known[key] { return configuration }
    let configuration = try ConfigurationReader(fileSystem).read(path, shown: resolver.shown(path))
    known[key] = configuration
    return configuration
  }
}
