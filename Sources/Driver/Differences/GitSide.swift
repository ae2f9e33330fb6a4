/// A framework as it stands in a revision: `REF:path`.
///
/// The same files are sources as in a folder on disk, with the settings that hold for them in that revision.
struct GitSide {
  let revision: String
  private let git = Git()
  /// The revision's tree, found once.
  private let tree: String
  /// From the top of the clone.
  private let path: String

  /// Splits `REF:path`; nil when it is not of that form.
  static func split(_ name: String) -> (revision: String, path: String)? {
    guard let colon = name.firstIndex(of: ":"), colon != name.startIndex else { return nil }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  init(revision: String, path: String) throws(Problem) {
    self.revision = revision
    tree = try git.object(of: revision)
    var top = try git.topPath(of: path)
    while top.utf8.last == UInt8(ascii: "/") { top.removeLast() }
    self.path = top
  }

  /// What the names of its sources begin with.
  var prefix: String { "\(revision):" }

  func isFolder() throws(Problem) -> Bool {
    if path.isEmpty { return true }
    return try git.kind(of: path, in: revision) == .folder
  }

  func plan(_ request: SourceRequest) throws(Problem) -> FrameworkPlan {
    if path.isEmpty { return try folderPlan(request) }
    switch try git.kind(of: path, in: revision) {
    case .folder: return try folderPlan(request)
    case .file: return try filePlan(request)
    }
  }

  private func filePlan(_ request: SourceRequest) throws(Problem) -> FrameworkPlan {
    let folder = PathName.folder(of: path)
    let (configuration, root) = try settings(above: folder == "." ? "" : folder, request)
    guard let bytes = try git.ask(["cat-file", "blob", "\(tree):\(path)"]) else {
      throw Problem("git cannot read it.", path: prefix + path)
    }
    let source = PlannedSource(
      path: path, shown: prefix + path, published: PathName.relative("/" + path, to: "/" + root) ?? path, bytes: bytes)
    return FrameworkPlan(configuration: configuration, fallbackID: Slug.of(PathName.stem(path)), sources: [source])
  }

  private func folderPlan(_ request: SourceRequest) throws(Problem) -> FrameworkPlan {
    let (configuration, root) = try settings(above: path, request)
    let files = try git.files(below: path, in: tree)
    // Folders below with settings of their own are frameworks of their own.
    let others = files.map(\.path).filter { PathName.lastPart($0) == "rung.yml" && $0 != "rung.yml" }
      .map { String($0.dropLast("rung.yml".count)) }
    let sources = files.filter { file in
      isSource(file.path) && !others.contains { file.path.hasPrefix($0) }
        && !configuration.excludes(PathName.relative("/" + PathName.join(path, file.path), to: "/" + root) ?? file.path)
    }
    guard !sources.isEmpty else {
      let advice =
        others.isEmpty
        ? "Name a folder that holds one." : "It holds frameworks (\(others.joined(separator: ", "))): name one of them."
      throw Problem("the folder holds no source. \(advice)", path: prefix + path)
    }
    let contents = try git.contents(of: sources)
    let planned = zip(sources, contents).map { file, bytes in
      let whole = path.isEmpty ? file.path : PathName.join(path, file.path)
      return PlannedSource(path: whole, shown: prefix + whole, published: file.path, bytes: bytes)
    }
    return FrameworkPlan(
      configuration: configuration, fallbackID: Slug.of(path.isEmpty ? "framework" : PathName.lastPart(path)),
      sources: planned)
  }

  private func isSource(_ file: String) -> Bool {
    !file.split(separator: "/").contains { $0.hasPrefix(".") }
      && FolderSearch.endings.contains(PathName.ending(file))
      && !FolderSearch.reserved.contains(PathName.lastPart(file))
  }

  /// The nearest settings upward in the revision, with the folder that holds them.
  private func settings(
    above folder: String, _ request: SourceRequest
  ) throws(Problem) -> (configuration: Configuration, root: String) {
    let reader = ConfigurationReader(FileSystem())
    if let path = request.configurationPath {
      return (try reader.read(path, shown: PathName.shown(path)), folder)
    }
    if request.isIsolated { return (Configuration(), folder) }
    var current = folder
    while true {
      let file = current.isEmpty ? "rung.yml" : PathName.join(current, "rung.yml")
      if let bytes = try git.ask(["cat-file", "blob", "\(tree):\(file)"]) {
        return (try reader.read(bytes, path: file, shown: prefix + file), current)
      }
      if current.isEmpty { return (Configuration(), folder) }
      let parent = PathName.folder(of: current)
      current = parent == "." ? "" : parent
    }
  }
}

extension Configuration {
  /// Whether a path, as seen from the settings' folder, is left out.
  fileprivate func excludes(_ inner: String) -> Bool { exclude.contains { $0.fits(inner) } }
}
