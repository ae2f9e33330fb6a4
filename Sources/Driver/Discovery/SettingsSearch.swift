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
      if let kind = try? fileSystem.kind(of: path), kind != .folder { return try configuration(in: path, key: folder) }
      let parent = PathName.folder(of: folder)
      if parent == folder { return Configuration() }
      folder = parent
    }
  }

  private mutating func configuration(in path: String, key: String) throws(Problem) -> Configuration {
    if let configuration = known[key] { return configuration }
    let configuration = try ConfigurationReader(fileSystem).read(path, shown: resolver.shown(path))
    known[key] = configuration
    return configuration
  }
}
