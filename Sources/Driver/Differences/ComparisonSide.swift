import FrameworkModel
public import SourceText

/// One side of a comparison: what the user named, read.
public struct ComparisonSide: Sendable {
  /// As the user wrote it.
  public var label: String
  public var compilation: Compilation
  /// What the names of its sources begin with when they come from a revision: `v1.0:`.
  public var revisionPrefix: String

  /// Whether it is a whole framework rather than one of its files: only then does it say what the framework is called.
  var isWhole = true

  public var sources: [SourceFile] { compilation.sources }

  /// Reads a side.
  ///
  /// A name that is there on disk is a file or folder; `-` is standard input; else `REF:path` is read from the clone.
  /// - Parameter request: Settings and the name of standard input; its paths are not used.
  /// - Throws: That it cannot be read in full: a side that is not whole would invent differences.
  public init(_ name: String, _ request: SourceRequest, jobs: Int) throws(Problem) {
    label = name == "-" ? request.standardInputName ?? "standard input" : name
    revisionPrefix = ""
    let kind = name == "-" ? .stream : (try? FileSystem().kind(of: name)) ?? nil
    var isFolder = kind == .folder
    if kind == nil, let (revision, path) = GitSide.split(name) {
      let side = try GitSide(revision: revision, path: path)
      revisionPrefix = side.prefix
      isFolder = try side.isFolder()
      var plan = try side.plan(request)
      plan.isChecked = false
      compilation = Compilation(plan, jobs: jobs)
    } else {
      compilation = try Self.compilation(of: name, request, jobs: jobs)
    }
    isWhole = compilation.isWholeFramework(isFolder: isFolder)
    if let problem = compilation.problems.first { throw problem }
    guard !compilation.framework.competencies.isEmpty else {
      throw Problem(
        "no competency was found in it, so there is nothing to compare. `rung lint` says how it was read.",
        path: label)
    }
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
    compilation = Compilation(plan, jobs: 1)
    isWhole = compilation.isWholeFramework(isFolder: false)
    if let problem = compilation.problems.first { throw problem }
  }

  private static func compilation(
    of name: String, _ request: SourceRequest, jobs: Int
  ) throws(Problem) -> Compilation {
    var request = request
    request.paths = [name]
    request.isChecked = false
    let set = try CompilationSet(request, jobs: jobs)
    if let problem = set.problems.first { throw problem }
    guard set.compilations.count == 1 else {
      let ids = set.compilations.map(\.id).joined(separator: ", ")
      throw Problem(
        set.compilations.isEmpty
          ? "there is nothing to read in it."
          : "it holds \(set.compilations.count) frameworks (\(ids)). Name one of them.",
        path: name)
    }
    return set.compilations[0]
  }
}

extension Compilation {
  /// A folder is a whole framework, and so is a canonical document, which says what it belongs to.
  fileprivate func isWholeFramework(isFolder: Bool) -> Bool {
    isFolder || readings.contains { $0.identity != nil }
  }
}
