import FrameworkModel
import Identifying
import SourceText

/// Turns what the user named into frameworks to be read.
///
/// A folder is a framework, and so is each folder below it that has a `rung.yml`. Files named together are one framework, as
/// far as they have the same settings. Settings are found upward from each source unless the request names them or forbids them.
public struct SourceDiscovery {
  private let fileSystem: FileSystem
  private let resolver: PathResolver
  private let request: SourceRequest
  private var settings: SettingsSearch
  private var discovery = Discovery()
  /// Files named so far, by the settings that they share.
  private var groups: [(configuration: Configuration, sources: [PlannedSource])] = []

  /// The folders that were looked at, by their absolute paths: one that is named twice, or named beside one around it, is read
  /// once.
  private var folders: Set<String> = []

  /// Looks at the disk, but reads no source.
  /// - Throws: What makes the whole request impossible: settings that are not valid.
  public static func find(_ request: SourceRequest) throws(Problem) -> Discovery {
    var search = SourceDiscovery(request)
    for path in request.paths { try search.add(path) }
    try search.closeGroups()
    // Frameworks that hold nothing are a slip beside others; alone, there is nothing to do.
    if search.discovery.plans.isEmpty {
      search.discovery.problems += search.discovery.missing
      search.discovery.missing = []
    }
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
      let place = group.sources.count > 1 ? resolver.absolute(folder) : resolver.absolute(first.path)
      var plan = FrameworkPlan(configuration: group.configuration, fallbackID: id, place: place, sources: sources)
      plan.ledger = try settings.ledger(of: group.configuration)
      discovery.plans.append(plan)
    }
    groups = []
  }

  /// - Parameter isNested: Whether it was met below a folder that the user named.
  private mutating func addFolder(
    _ folder: String, isNested: Bool = false, _ ignored: IgnoredPaths? = nil
  ) throws(Problem) {
    guard folders.insert(resolver.absolute(folder)).inserted else { return }
    let configuration = try settings.configuration(for: PathName.join(folder, "source.txt"))
    let output = request.outputPath.flatMap(fileSystem.identity)
    var search = FolderSearch(fileSystem, resolver, configuration, output: output)
    search.search(folder, ignored)
    discovery.problems += search.problems
    discovery.missing += search.missing
    discovery.folders += search.folders
    if search.sources.isEmpty {
      addNothing(folder, search, isNested: isNested)
    } else {
      let role: FrameworkPlan.Role =
        isNested ? .nested : request.takesNested && !search.frameworks.isEmpty ? .around : .named
      var naming = SourceNaming(resolver, root: configuration.folder ?? folder)
      let sources = search.sources.map { naming.source(at: $0) }
      if configuration.isForEachFile {
        try addEach(sources, configuration, role)
      } else {
        var plan = FrameworkPlan(
          configuration: configuration, fallbackID: Slug.of(resolver.name(ofFolder: folder)),
          place: resolver.absolute(folder), role: role, sources: sources)
        if !request.isIsolated { plan.ledger = try ledger(in: configuration.folder ?? folder) }
        plan.isWhole =
          configuration.folder.map { fileSystem.identity(of: $0) == fileSystem.identity(of: folder) } ?? true
        discovery.plans.append(plan)
      }
    }
    for (path, ignored) in search.frameworks {
      if request.takesNested || search.sources.isEmpty {
        try addFolder(path, isNested: true, ignored)
      } else {
        discovery.notices.append(
          "\(resolver.shown(path)): left out, since its own rung.yml makes it a framework of its own; name it to read it"
        )
      }
    }
  }

  /// A folder without sources is one of frameworks, or one in which something is amiss.
  private mutating func addNothing(_ folder: String, _ search: FolderSearch, isNested: Bool) {
    guard search.frameworks.isEmpty, search.problems.isEmpty else { return }
    let endings = FolderSearch.endings.map { ".\($0)" }.joined(separator: ", ")
    let ignored =
      search.ignoredCount == 0
      ? "" : " What is in it is ignored by git: name a file to read it all the same."
    let problem = Problem(
      "the folder holds no source.\(ignored) Put files into it that end in one of \(endings), or "
        + (isNested ? "remove its rung.yml." : "name another folder."), path: resolver.shown(folder))
    if isNested { discovery.missing.append(problem) } else { discovery.problems.append(problem) }
  }

  private func ledger(in folder: String) throws(Problem) -> LedgerPlace {
    try LedgerPlace(PathName.join(folder, Ledger.fileName), resolver)
  }

  /// A framework for each source, called as its file is, with a ledger beside it; the settings are those of all.
  private mutating func addEach(
    _ sources: [PlannedSource], _ configuration: Configuration, _ role: FrameworkPlan.Role = .named
  ) throws(Problem) {
    var configuration = configuration
    // One id cannot name several.
    (configuration.identity.id, configuration.identity.title) = ("", nil)
    for source in sources {
      var plan = FrameworkPlan(
        configuration: configuration, fallbackID: Slug.of(PathName.withoutEnding(source.published)),
        place: resolver.absolute(source.path), role: role, sources: [source])
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
