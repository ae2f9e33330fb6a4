import FrameworkModel
import Identifying
import SourceText

/// Turns what the user named into frameworks to be read.
///
/// A folder is a framework. Files named together are one framework, as far as they have the same settings. Settings are
/// found upward from each source unless the request names them or forbids them.
public struct SourceDiscovery {
  private let fileSystem: FileSystem
  private let resolver: PathResolver
  private let request: SourceRequest
  private var settings: SettingsSearch
  private var discovery = Discovery()
  /// Files named so far, by the settings that they share.
  private var groups: [(configuration: Configuration, sources: [PlannedSource])] = []

  /// Looks at the disk, but reads no source.
  /// - Throws: What makes the whole request impossible: settings that are not valid.
  public static func find(_ request: SourceRequest) throws(Problem) -> Discovery {
    var search = SourceDiscovery(request)
    for path in request.paths { try search.add(path) }
    try search.closeGroups()
    return search.discovery
  }

  private init(_ request: SourceRequest) {
    fileSystem = FileSystem()
    self.request = request
    resolver = PathResolver(workingFolder: fileSystem.workingFolder())
    settings = SettingsSearch(request, fileSystem, resolver)
  }

  private mutating func add(_ path: String) throws(Problem) {
    if path == "-" { return try addStandardInput() }
    if path.isEmpty { throw Problem.emptyPath }
    let kind: FileSystem.Kind
    do { kind = try fileSystem.existingKind(of: path) } catch {
      discovery.problems.append(Problem(cannot: "be read", resolver.shown(path), error))
      return
    }
    switch kind {
    case .folder: try addFolder(path)
    case .file, .stream: try addFile(path)
    }
  }

  private mutating func addStandardInput() throws(Problem) {
    let name = request.standardInputName ?? "standard input"
    let configuration = try settings.configuration(for: request.standardInputName ?? "source.txt")
    if let path = request.standardInputName, let glob = configuration.exclusion(of: path, resolver) {
      discovery.notices.append(leftOut(name, configuration, glob))
      return
    }
    addToGroup(PlannedSource(path: "-", shown: name, published: name, isNamed: true), configuration)
  }

  private mutating func addFile(_ path: String) throws(Problem) {
    let shown = resolver.shown(path)
    if FolderSearch.reserved.contains(PathName.lastPart(path)) {
      discovery.problems.append(
        Problem("it holds settings, not a source. Name the folder that it stands in.", path: shown))
      return
    }
    let configuration = try settings.configuration(for: path)
    if let glob = configuration.exclusion(of: path, resolver) {
      discovery.notices.append(leftOut(shown, configuration, glob))
      return
    }
    addToGroup(PlannedSource(path: path, shown: shown, published: "", isNamed: true), configuration)
  }

  private func leftOut(_ shown: String, _ configuration: Configuration, _ glob: Glob) -> String {
    "\(shown): left out, since \(configuration.shownPath) excludes \"\(glob.pattern)\""
  }

  private mutating func addToGroup(_ source: PlannedSource, _ configuration: Configuration) {
    let index = groups.firstIndex { $0.configuration.path == configuration.path }
    if let index {
      let isKnown = groups[index].sources.contains { resolver.absolute($0.path) == resolver.absolute(source.path) }
      if !isKnown { groups[index].sources.append(source) }
    } else {
      groups.append((configuration, [source]))
    }
  }

  private mutating func closeGroups() throws(Problem) {
    for group in groups {
      let folder = group.configuration.folder ?? commonFolder(group.sources)
      let sources = group.sources.map { source in
        var source = source
        if source.path != "-" { source.published = resolver.path(source.path, in: folder) }
        return source
      }
      if group.configuration.isForEachFile {
        try addEach(sources, group.configuration)
        continue
      }
      let first = group.sources[0]
      let id: String
      if group.sources.count > 1 {
        id = Slug.of(resolver.name(ofFolder: PathName.folder(of: first.path)))
      } else if first.path == "-" {
        id = Slug.of(request.standardInputName.map(PathName.stem) ?? "framework")
      } else {
        id = Slug.of(PathName.stem(first.path))
      }
      var plan = FrameworkPlan(configuration: group.configuration, fallbackID: id, sources: sources)
      plan.ledger = try settings.ledger(of: group.configuration)
      discovery.plans.append(plan)
    }
    groups = []
  }

  private mutating func addFolder(_ folder: String) throws(Problem) {
    let configuration = try settings.configuration(for: PathName.join(folder, "source.txt"))
    let output = request.outputPath.flatMap(fileSystem.identity)
    var search = FolderSearch(fileSystem, resolver, configuration, output: output)
    search.search(folder)
    discovery.problems += search.problems
    discovery.missing += search.missing
    let isFramework = configuration.folder.map { fileSystem.identity(of: $0) == fileSystem.identity(of: folder) }
    if search.sources.isEmpty, isFramework != true, !search.frameworks.isEmpty {
      // A folder of frameworks.
      for path in search.frameworks { try addFolder(path) }
      return
    }
    for path in search.frameworks {
      discovery.notices.append(
        "\(resolver.shown(path)): left out, since its own rung.yml makes it a framework of its own; name it to read it")
    }
    guard !search.sources.isEmpty else {
      let endings = FolderSearch.endings.map { ".\($0)" }.joined(separator: ", ")
      if search.problems.isEmpty {
        discovery.problems.append(
          Problem(
            "the folder holds no source. Put files into it that end in one of \(endings), or name another folder.",
            path: resolver.shown(folder)))
      }
      return
    }
    var naming = SourceNaming(resolver, root: configuration.folder ?? folder)
    if configuration.isForEachFile { return try addEach(search.sources.map { naming.source(at: $0) }, configuration) }
    var plan = FrameworkPlan(
      configuration: configuration, fallbackID: Slug.of(resolver.name(ofFolder: folder)),
      sources: search.sources.map { naming.source(at: $0) })
    if !request.isIsolated { plan.ledger = try ledger(in: configuration.folder ?? folder) }
    plan.isWhole = isFramework ?? true
    discovery.plans.append(plan)
  }

  private func ledger(in folder: String) throws(Problem) -> LedgerPlace {
    try LedgerPlace(PathName.join(folder, Ledger.fileName), resolver)
  }

  /// A framework for each source, called as its file is, with a ledger beside it; the settings are those of all.
  private mutating func addEach(_ sources: [PlannedSource], _ configuration: Configuration) throws(Problem) {
    var configuration = configuration
    // One id cannot name several.
    (configuration.identity.id, configuration.identity.title) = ("", nil)
    for source in sources {
      let name = source.published.lastIndex(of: ".").map { String(source.published[..<$0]) } ?? source.published
      var plan = FrameworkPlan(configuration: configuration, fallbackID: Slug.of(name), sources: [source])
      if source.path != "-" {
        let beside = "\(PathName.stem(source.path)).\(Ledger.fileName)"
        plan.ledger = try LedgerPlace(PathName.join(PathName.folder(of: source.path), beside), resolver)
        plan.isWhole = true
      }
      discovery.plans.append(plan)
    }
  }

  /// The folder that all sources stand in, by their paths.
  private func commonFolder(_ sources: [PlannedSource]) -> String {
    var folder = resolver.absolute(PathName.folder(of: sources[0].path))
    for source in sources where source.path != "-" {
      while folder != "/", PathName.relative(resolver.absolute(source.path), to: folder) == nil {
        folder = PathName.folder(of: folder)
      }
    }
    return folder
  }
}
