import Comparing
import FrameworkModel
public import SourceText

/// One side of a comparison: what the user named, read.
public struct ComparisonSide: Sendable {
  /// As the user wrote it.
  public var label: String
  public var compilation: Compilation
  /// What the names of its sources begin with when they come from a revision: `v1.0:`.
  public var revisionPrefix: String

  /// The list of accepted changes that the settings of a revision name; nil where they name none, or are no revision's.
  private var listOfRevision: GitSide.NamedFile?

  /// The part that was asked for.
  var fragment: SideFragment?

  /// The level that it was reduced to.
  public var level: Int? { fragment?.level }

  /// Whether it is a whole framework rather than one of its files: only then does it say what the framework is called.
  var isWhole = true

  public var sources: [SourceFile] { compilation.sources }

  /// What the framework calls itself, with its version: `Serving People Well 1.0.0`.
  public var title: String {
    let identity = compilation.framework.identity
    let title = identity.title ?? identity.id
    return identity.version.map { "\(title) \($0)" } ?? title
  }

  /// Reads a side.
  ///
  /// A name that is there on disk is a file or folder; `-` is standard input; else `REF:path` is read from the clone. Behind
  /// `#` a part of it can be named, by the id of a competency, the number of a level, or both.
  /// - Parameter request: Settings and the name of standard input; its paths are not used.
  /// - Throws: That it cannot be read in full: a side that is not whole would invent differences.
  public init(_ name: String, _ request: SourceRequest, jobs: Int) throws(Problem) {
    guard ((try? FileSystem().kind(of: name)) ?? nil) == nil, let (whole, fragment) = SideFragment.split(name) else {
      try self.init(whole: name, request, jobs: jobs)
      return
    }
    try self.init(whole: whole, request, jobs: jobs)
    label = name
    self.fragment = fragment
    isWhole = false
    compilation.framework = try fragment.part(of: compilation.framework, label: name)
  }

  private init(whole name: String, _ request: SourceRequest, jobs: Int) throws(Problem) {
    label = name == "-" ? request.standardInputName ?? "standard input" : name
    revisionPrefix = ""
    let kind = name == "-" ? .stream : (try? FileSystem().kind(of: name)) ?? nil
    var isFolder = kind == .folder
    if kind == nil, let (revision, path) = GitSide.split(name) {
      var side = try GitSide(revision: revision, path: path)
      revisionPrefix = side.prefix
      var plan: FrameworkPlan
      (plan, isFolder) = try side.plan(request)
      plan.isChecked = false
      compilation = Compilation(plan, jobs: jobs)
      compilation.notices = side.notices + compilation.notices
      if let list = compilation.differences.accepted, request.configurationPath == nil {
        listOfRevision = try side.file(at: list)
      }
    } else {
      // Without git it cannot be one.
      if kind == nil, (try? Git().isRevision(name)) == true {
        throw Problem("this is a revision. Name the framework in it: \(name):PATH.", path: name)
      }
      compilation = try Self.compilation(of: name, request, jobs: jobs)
    }
    isWhole = compilation.isWholeFramework(isFolder: isFolder)
    compilation.forgetSupposedIDs()
    try checkThatItIsWhole()
  }

  /// A side that holds nothing: what a file is before it is added and after it is removed.
  public init(nothingCalled label: String) {
    self.label = label
    revisionPrefix = ""
    compilation = Compilation.empty
  }

  /// A side whose text is in memory, under the settings of the file that it is a version of.
  public init(_ bytes: [UInt8], called path: String, _ request: SourceRequest) throws(Problem) {
    label = path
    revisionPrefix = ""
    var search = SettingsSearch(request, FileSystem(), PathResolver(workingFolder: FileSystem().workingFolder()))
    let source = PlannedSource(path: path, shown: path, published: path, bytes: bytes)
    var plan = FrameworkPlan(
      configuration: try search.configuration(for: path), fallbackID: Slug.of(PathName.stem(path)), sources: [source])
    plan.isChecked = false
    plan.ledger = try search.ledger(of: plan.configuration)
    compilation = Compilation(plan, jobs: 1)
    isWhole = compilation.isWholeFramework(isFolder: false)
    compilation.forgetSupposedIDs()
    try checkThatItIsWhole()
  }

  /// Whether a name is that of a revision; nil where there is no clone to ask.
  public static func isRevision(_ name: String) -> Bool? { try? Git().isRevision(name) }

  /// Whether a file is a source by its name, rather than settings or a picture.
  public static func isSource(_ path: String) -> Bool { FolderSearch.isSource(path) }

  private func checkThatItIsWhole() throws(Problem) {
    if let problem = compilation.problems.first { throw problem }
    guard compilation.framework.competencies.isEmpty else { return }
    throw Problem(
      "no competency was found in it, so there is nothing to compare. `rung lint` says how it was read.", path: label)
  }

  /// The changes that the side's settings accept.
  /// - Parameter mayLack: Whether the list that they name need not be there yet.
  func acceptedChanges(mayLack: Bool) throws(Problem) -> AcceptedChanges {
    guard let path = compilation.differences.accepted else { return AcceptedChanges() }
    let shown = listOfRevision?.shown ?? PathResolver(workingFolder: FileSystem().workingFolder()).shown(path)
    if let bytes = listOfRevision?.bytes { return try AcceptedChangesFile.read(bytes, shown: shown) }
    if listOfRevision == nil, InputFile.exists(path) { return try AcceptedChangesFile.read(path) }
    if mayLack { return AcceptedChanges() }
    throw Problem(
      "rung.yml names this list of accepted changes, and it is not there. Write it with --write-accepted, or take "
        + "it out of rung.yml.", path: shown)
  }

  private static func compilation(
    of name: String, _ request: SourceRequest, jobs: Int
  ) throws(Problem) -> Compilation {
    var request = request
    request.paths = [name]
    request.isChecked = false
    request.takesNested = false
    let set = try CompilationSet(request, jobs: jobs)
    if let problem = set.problems.first { throw problem }
    guard set.compilations.count == 1 else {
      throw Problem(
        set.compilations.isEmpty
          ? "there is nothing to read in it."
          : "it holds \(set.compilations.count) frameworks (\(set.names)). Name one of them.",
        path: name)
    }
    return set.compilations[0]
  }
}

extension Compilation {
  /// Leaves only those ids with items that the ledger knows as they are: who is who among the others, comparing shall say
  /// with how sure that is.
  fileprivate mutating func forgetSupposedIDs() {
    guard !unknownIDs.isEmpty else { return }
    let unknown = unknownIDs
    framework.updateEntities { entity in
      if entity.kind != .competency, let id = entity.id, unknown.contains(id) { entity.id = nil }
    }
  }

  /// A folder is a whole framework, and so is a canonical document, which says what it belongs to.
  fileprivate func isWholeFramework(isFolder: Bool) -> Bool {
    isFolder || readings.contains { $0.identity != nil }
  }
}
