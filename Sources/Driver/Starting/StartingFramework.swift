import SourceText

/// What `rung init` writes: settings and, where no source is there yet, two example competencies.
public struct StartingFramework: Sendable {
  /// How many levels the example has unless asked otherwise, and how many it can have.
  public static let usualLevels = 3
  public static let levels = 2...StartingText.scale.count

  private let folder: String
  private let title: String
  private let id: String
  private let levelCount: Int

  /// - Parameters:
  ///   - folder: Where to write; made when it is not there.
  ///   - name: What the framework is called; nil for the name of the folder.
  public init(in folder: String, name: String?, levels: Int = usualLevels) {
    precondition(Self.levels.contains(levels), "as many levels as the example has")
    self.folder = folder
    let path = PathResolver(workingFolder: FileSystem().workingFolder()).absolute(folder)
    id = Slug.of(name ?? PathName.lastPart(path))
    title = name ?? Self.title(from: PathName.lastPart(path))
    levelCount = levels
  }

  /// Writes all files or none, and never over one that is there.
  /// - Returns: The paths of what was written, settings first.
  /// - Throws: That a file is in the way, or that it cannot be written.
  public func write() throws(Problem) -> [String] {
    let fileSystem = FileSystem()
    let kind: FileSystem.Kind?
    do { kind = try fileSystem.kind(of: folder) } catch {
      throw Problem(cannot: "be written to", PathName.shown(folder), error)
    }
    if let kind, kind != .folder {
      throw Problem("this is a file, and a framework is a folder. Name another.", path: PathName.shown(folder))
    }
    let files = files(beside: kind == nil ? [] : try sourcesThere())
    let paths = files.map { PathName.join(folder, $0.name) }
    for path in paths where fileSystem.isTaken(path) {
      throw Problem(
        "the file is there already, and nothing is written over it. Name another folder, or move it away.",
        path: PathName.shown(path))
    }
    try OutputTransaction.run { (transaction) throws(Problem) in
      for (path, file) in zip(paths, files) {
        try transaction.add(path) { receive in file.text.withUTF8Span(receive) }
      }
    }
    return paths.map(PathName.shown)
  }

  /// The files to write. Where there are sources, their levels are their own, and examples would be in the way; a README
  /// is no source.
  private func files(beside sources: [String]) -> [(name: String, text: String)] {
    let others = sources.filter(Self.isAboutTheFolder)
    let isNew = others.count == sources.count
    let settings = StartingText.settings(
      id: id, title: title, scale: isNew ? StartingText.scale.prefix(levelCount) : [],
      exclude: others.map(PathName.lastPart))
    let competencies = isNew ? StartingText.competencies : []
    return [("rung.yml", settings)] + competencies.map { ($0.file, $0.text(levels: levelCount)) }
  }

  /// What is in the folder that Rung would read.
  private func sourcesThere() throws(Problem) -> [String] {
    var search = FolderSearch(
      FileSystem(), PathResolver(workingFolder: FileSystem().workingFolder()), Configuration(), output: nil)
    search.search(folder)
    if let problem = search.problems.first { throw problem }
    return search.sources
  }

  private static func isAboutTheFolder(_ path: String) -> Bool {
    ["changelog", "contributing", "license", "readme"].contains(PathName.stem(path).lowercased())
  }

  /// `customer-service` is called “Customer service”.
  private static func title(from folder: String) -> String {
    let words = folder.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? "Framework" : words.prefix(1).uppercased() + words.dropFirst()
  }
}
