import FrameworkModel
import Identifying

/// A framework as it stands in a revision: `REF:path`.
///
/// The same files are sources as in a folder on disk, with the settings that hold for them in that revision.
struct GitSide {
  let revision: String
  private let git = Git()
  private let tree: GitTree
  /// From the top of the clone.
  private let path: String
  /// For standard error: what was left out and why.
  private(set) var notices: [String] = []

  /// Splits `REF:path`; nil when it is not of that form.
  static func split(_ name: String) -> (revision: String, path: String)? {
    guard let colon = name.firstIndex(of: ":"), colon != name.startIndex else { return nil }
    return (String(name[..<colon]), String(name[name.index(after: colon)...]))
  }

  init(revision: String, path: String) throws(Problem) {
    self.revision = revision
    tree = try GitTree(git, revision: revision)
    var top = try git.topPath(of: path)
    while top.utf8.last == UInt8(ascii: "/") { top.removeLast() }
    self.path = top
  }

  /// What the names of its sources begin with.
  var prefix: String { "\(revision):" }

  /// The plan of the side, and whether it is a folder.
  mutating func plan(_ request: SourceRequest) throws(Problem) -> (plan: FrameworkPlan, isFolder: Bool) {
    switch try tree.look(at: path) {
    case .folder(let object): (try folderPlan(object, request), true)
    case .file(let object): (try filePlan(object, request), false)
    case .outside:
      throw Problem("this is a link that leads out of the clone. Name what it leads to.", path: prefix + path)
    case .submodule:
      throw Problem(
        "this belongs to a submodule, which is a repository of its own. Run rung inside it.", path: prefix + path)
    case .nothing: throw try nothingThere()
    }
  }

  /// A file that settings name; without bytes when the revision holds none.
  struct NamedFile {
    var shown: String
    var bytes: [UInt8]?
  }

  /// - Parameter path: As seen from the clone's top.
  func file(at path: String) throws(Problem) -> NamedFile {
    let inner = String(PathName.collapsed("/" + path).dropFirst())
    guard case .file(let object) = try tree.look(at: inner) else { return NamedFile(shown: prefix + inner) }
    return NamedFile(shown: prefix + inner, bytes: try git.contents(of: [object], in: prefix + inner)[0])
  }

  private func nothingThere() throws(Problem) -> Problem {
    var advice = "Paths count from the top of the clone; `git ls-tree -r --name-only \(revision)` lists them."
    if let folder = try git.line(["rev-parse", "--show-prefix"]), !folder.isEmpty,
      try tree.look(at: folder + path) != .nothing
    {
      advice = "Paths count from the top of the clone: write \(revision):./\(path)."
    }
    return Problem("the revision has no such file or folder. \(advice)", path: prefix + path)
  }

  private func filePlan(_ object: String, _ request: SourceRequest) throws(Problem) -> FrameworkPlan {
    let folder = PathName.folder(of: path)
    let (configuration, root) = try settings(above: folder == "." ? "" : folder, request)
    let source = PlannedSource(
      path: path, shown: prefix + path, published: PathName.relative("/" + path, to: "/" + root) ?? path,
      bytes: try git.contents(of: [object], in: prefix + path)[0])
    var plan = FrameworkPlan(
      configuration: configuration, fallbackID: Slug.of(PathName.stem(path)), sources: [source])
    if configuration.folder != nil { plan.ledger = try ledger(in: root, request) }
    return plan
  }

  private mutating func folderPlan(_ object: String, _ request: SourceRequest) throws(Problem) -> FrameworkPlan {
    let (configuration, root) = try settings(above: path, request)
    let listing = try tree.files(below: path, object)
    // Folders below with settings of their own are frameworks of their own.
    let others = listing.files.map(\.path).filter { PathName.lastPart($0) == "rung.yml" && $0 != "rung.yml" }
      .map { String($0.dropLast("rung.yml".count)) }
    func belongs(_ file: String) -> Bool {
      !file.split(separator: "/").contains { $0.hasPrefix(".") } && !others.contains { file.hasPrefix($0) }
        && !configuration.excludes(PathName.relative("/" + PathName.join(path, file), to: "/" + root) ?? file)
    }
    var ignoring = RevisionIgnoring(try ignoreRules(listing.files), top: path)
    let sources = listing.files.filter {
      (FolderSearch.isSource($0.path) || FolderSearch.mayBeLeftOut($0.path)) && belongs($0.path)
        && !ignoring.ignores($0.path)
    }
    if let link = listing.outside.first(where: { FolderSearch.isSource($0) && belongs($0) }) {
      throw Problem(
        "this is a link that leads out of the clone, so the revision does not hold what it leads to. "
          + "Put the file into the clone, or exclude it in rung.yml.", path: prefix + PathName.join(path, link))
    }
    notices = listing.submodules.filter(belongs).map {
      "\(prefix)\(PathName.join(path, $0)) is left out: it is a submodule, which is a repository of its own"
    }
    guard !sources.isEmpty else {
      let advice =
        others.isEmpty
        ? "Name a folder that holds one." : "It holds frameworks (\(others.joined(separator: ", "))): name one of them."
      throw Problem("the folder holds no source. \(advice)", path: prefix + path)
    }
    let contents = try git.contents(of: sources.map(\.object), in: prefix + path)
    let planned = zip(sources, contents).map { file, bytes in
      let whole = PathName.join(path, file.path)
      return PlannedSource(
        path: whole, shown: prefix + whole, published: file.path, mayBeLeftOut: FolderSearch.mayBeLeftOut(whole),
        bytes: bytes)
    }
    var plan = FrameworkPlan(
      configuration: configuration, fallbackID: Slug.of(path.isEmpty ? "framework" : PathName.lastPart(path)),
      sources: planned)
    plan.ledger = try ledger(in: configuration.folder == nil ? path : root, request)
    return plan
  }

  /// The ledger in a folder of the revision.
  private func ledger(in folder: String, _ request: SourceRequest) throws(Problem) -> LedgerPlace? {
    if request.isIsolated || request.configurationPath != nil { return nil }
    let path = folder.isEmpty || folder == "." ? Ledger.fileName : PathName.join(folder, Ledger.fileName)
    let found = try file(at: path)
    return try LedgerPlace(path, shown: found.shown, bytes: found.bytes)
  }

  /// What each `.gitignore` of the revision holds that has a say in the folder, by the folder it stands in as seen from the
  /// clone's top.
  private func ignoreRules(_ files: [GitTree.File]) throws(Problem) -> [String: [UInt8]] {
    var objects: [(folder: String, object: String)] = []
    for file in files where PathName.lastPart(file.path) == IgnoredPaths.fileName {
      objects.append((PathName.folder(of: PathName.join(path, file.path)), file.object))
    }
    var folder = path
    while !folder.isEmpty {
      let parent = PathName.folder(of: folder)
      folder = parent == "." ? "" : parent
      if case .file(let object) = try tree.look(at: PathName.join(folder, IgnoredPaths.fileName)) {
        objects.append((folder.isEmpty ? "." : folder, object))
      }
    }
    let contents = try git.contents(of: objects.map(\.object), in: prefix + path)
    return Dictionary(zip(objects.map(\.folder), contents), uniquingKeysWith: { first, _ in first })
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
      if case .file(let object) = try tree.look(at: file) {
        let bytes = try git.contents(of: [object], in: prefix + file)[0]
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
