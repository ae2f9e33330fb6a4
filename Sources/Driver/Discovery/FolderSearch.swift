/// Finds the sources below a folder.
///
/// Hidden files and folders, `rung.yml` and `rung.lock`, what the settings exclude, what git ignores, the output folder, and
/// folders that are frameworks of their own are left out. Links are followed, but never into a folder that is being searched.
struct FolderSearch {
  /// The endings of files that Rung reads.
  static let endings = [
    "txt", "md", "markdown", "html", "htm", "mht", "mhtml", "docx", "odt", "pdf", "csv", "tsv", "xlsx", "ods", "yaml",
    "yml", "json",
    "jsonl", "ndjson", "toml", "xml",
  ]
  /// Files of a framework that are no sources.
  static let reserved = ["rung.yml", "rung.lock"]

  private static let known = Set(endings)

  /// Whether a file of a framework is a source, by its name.
  static func isSource(_ path: String) -> Bool {
    known.contains(PathName.ending(path)) && !isBeside(PathName.lastPart(path))
  }

  /// Whether a file of a framework holds text that may have to be left out, by its name: other kinds of document, and PDF,
  /// which another program reads.
  static func mayBeLeftOut(_ path: String) -> Bool {
    let ending = PathName.ending(path)
    return (ending == "pdf" || UnreadKind.endings[ending] != nil) && !isBeside(PathName.lastPart(path))
  }

  /// Whether a file belongs to a source or framework without being one: settings, and what Word keeps of an open document.
  private static func isBeside(_ name: String) -> Bool {
    reserved.contains(name) || name.hasPrefix("~$") || name.hasPrefix(".~lock.")
  }

  /// Whether a file is called as those are that speak about a folder or a project: `README.md`.
  static func isAboutFolder(_ path: String) -> Bool {
    let name = PathName.lastPart(path).uppercased()
    return aboutFolder.contains(String(name.prefix { $0 != "." }))
  }

  private static let aboutFolder: Set<String> = [
    "README", "CHANGELOG", "CHANGES", "HISTORY", "CONTRIBUTING", "CODE_OF_CONDUCT", "SECURITY", "SUPPORT", "GOVERNANCE",
    "AUTHORS", "MAINTAINERS", "LICENSE", "LICENCE", "COPYING", "NOTICE",
  ]

  let fileSystem: FileSystem
  let resolver: PathResolver
  let configuration: Configuration
  let output: FileSystem.Identity?

  var sources: [String] = []
  /// Folders with a `rung.yml` of their own, met below the first, with what git ignores in them.
  var frameworks: [(path: String, ignored: IgnoredPaths)] = []
  var problems: [Problem] = []
  /// What is called as a source is and cannot be read as one.
  var missing: [Problem] = []
  /// The folders that were looked through.
  private(set) var folders: [String] = []
  /// How many files and folders git ignores, by their names sources or folders that may hold some.
  private(set) var ignoredCount = 0

  init(
    _ fileSystem: FileSystem, _ resolver: PathResolver, _ configuration: Configuration, output: FileSystem.Identity?
  ) {
    self.fileSystem = fileSystem
    self.resolver = resolver
    self.configuration = configuration
    self.output = output
  }

  /// Searches a folder and those below. Paths come sorted by their bytes.
  /// - Parameter ignored: What the rules around the folder ignore in it, where that is known.
  mutating func search(_ folder: String, _ ignored: IgnoredPaths? = nil) {
    let ignored = ignored ?? IgnoredPaths(above: resolver.absolute(folder), fileSystem)
    search(folder, within: [], ignored, isFirst: true)
    // The entries of one folder are in order already.
    if folders.count > 1 { sources.sort(by: PathName.precedes) }
    frameworks.sort { PathName.precedes($0.path, $1.path) }
  }

  private mutating func search(
    _ folder: String, within open: Set<FileSystem.Identity>, _ ignored: IgnoredPaths, isFirst: Bool
  ) {
    guard let identity = fileSystem.identity(of: folder), !open.contains(identity) else { return }
    let entries: [FileSystem.Entry]
    do { entries = try fileSystem.entries(of: folder) } catch {
      problems.append(error)
      return
    }
    if !isFirst, entries.contains(where: { $0.name == "rung.yml" }) {
      frameworks.append((folder, ignored))
      return
    }
    let published = PublishedFolder(folder, entries, fileSystem)
    if published != nil, !isFirst { return }
    folders.append(folder)
    let ignored = ignored.completed(in: folder, entries, fileSystem)
    for entry in entries where entry.name.utf8.first != UInt8(ascii: ".") {
      let path = PathName.join(folder, entry.name)
      if configuration.exclusion(of: path, resolver) != nil { continue }
      if ignored.ignores(entry.name, isFolder: entry.kind == .folder && !entry.isLink) {
        if entry.kind == .folder || Self.isSource(entry.name) { ignoredCount += 1 }
        continue
      }
      switch entry.kind {
      case .folder:
        // The pages of a site.
        if published != nil { continue }
        if let output, fileSystem.identity(of: path) == output { continue }
        search(path, within: open.union([identity]), ignored.entering(entry.name), isFirst: false)
      case .stream, nil:
        guard Self.isSource(entry.name) else { continue }
        missing.append(
          Problem(
            entry.kind == nil
              ? "it is a link that leads nowhere. Mend it, or remove it."
              : "it is a pipe or a device, and no file. Remove it, or name it by itself.",
            path: resolver.shown(path)))
      case .file:
        guard Self.isSource(entry.name) || Self.mayBeLeftOut(entry.name) else { continue }
        if let published, entry.name != published.model { continue }
        if !entry.isReadable {
          problems.append(
            Problem("its name is not valid UTF-8. Rename the file.", path: resolver.shown(path)))
          continue
        }
        sources.append(path)
      }
    }
  }
}

extension IgnoredPaths {
  /// With the rules of a folder; those around it end where another clone begins.
  fileprivate func completed(
    in folder: String, _ entries: [FileSystem.Entry], _ fileSystem: FileSystem
  ) -> IgnoredPaths {
    var completed = self
    if !isTop, entries.contains(where: { $0.name == ".git" }) {
      completed = IgnoredPaths()
      if let rules = Self.exclusions(of: folder, fileSystem) { completed.add(rules) }
    }
    if entries.contains(where: { $0.name == Self.fileName }), let rules = Self.rules(in: folder, fileSystem) {
      completed.add(rules)
    }
    return completed
  }
}

/// A folder that `rung compile --output` wrote: it holds one model several times, so one of its files is read.
private struct PublishedFolder {
  /// The file that holds the model; empty where none does.
  var model: String

  /// Nil for any other folder.
  init?(_ folder: String, _ entries: [FileSystem.Entry], _ fileSystem: FileSystem) {
    func holds(_ name: String) -> Bool { entries.contains { $0.name == name } }
    guard holds("manifest.json"),
      let manifest = try? fileSystem.contents(of: PathName.join(folder, "manifest.json"), below: 1 << 20),
      manifest.split(separator: UInt8(ascii: "\""), maxSplits: 4).contains(where: {
        $0.starts(with: "rung-manifest/".utf8)
      })
    else { return nil }
    // A site alone holds none that can be read back.
    model = ["framework.json", "framework.yaml", "framework.md", "framework.csv"].first(where: holds) ?? ""
  }
}
