/// What the `.gitignore` files of a revision leave out, so that it holds the same sources as a folder on disk.
struct RevisionIgnoring {
  private let rules: [String: [UInt8]]
  private let top: String
  /// The rules in each folder that was met, by its path below the top; nil for one that is ignored.
  private var known: [String: IgnoredPaths?] = [:]

  /// - Parameters:
  ///   - rules: What each `.gitignore` holds, by its folder as seen from the clone's top, which is `.`.
  ///   - top: The folder whose files are asked about. Like one that is named on disk, it is not ignored itself.
  init(_ rules: [String: [UInt8]], top: String) {
    self.rules = rules
    self.top = top
    var paths = IgnoredPaths()
    var folder = "."
    for part in top.split(separator: "/") {
      if let own = rules[folder] { paths.add(own) }
      paths = paths.entering(String(part))
      folder = PathName.join(folder, String(part))
    }
    if let own = rules[folder] { paths.add(own) }
    known["."] = paths
  }

  /// Whether a file is ignored, by its path as seen from the top.
  mutating func ignores(_ path: String) -> Bool {
    if rules.isEmpty { return false }
    return paths(in: PathName.folder(of: path))?.ignores(PathName.lastPart(path), isFolder: false) ?? true
  }

  private mutating func paths(in folder: String) -> IgnoredPaths? {
    if let paths = known[folder] { return paths }
    let name = PathName.lastPart(folder)
    var paths = paths(in: PathName.folder(of: folder))
    if paths?.ignores(name, isFolder: true) == true { paths = nil }
    paths = paths?.entering(name)
    if let own = rules[PathName.join(top, folder)] { paths?.add(own) }
    known[folder] = .some(paths)
    return paths
  }
}
