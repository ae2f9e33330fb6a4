/// What the sources of a framework are called.
///
/// Names of folders are made once for all sources that stand side by side.
struct SourceNaming {
  private let resolver: PathResolver
  private let root: String
  /// The folder of the last source, as it was written.
  private var folder: [UInt8] = []
  /// What messages call it.
  private var shown = ""
  /// Whether that is how it was written.
  private var isShownAsWritten = false
  /// What published files call it; nil when it does not stand in the framework's.
  private var published: String?

  /// - Parameter root: The framework's folder.
  init(_ resolver: PathResolver, root: String) {
    self.resolver = resolver
    self.root = resolver.absolute(root)
  }

  /// A source with its names, as `PathResolver` makes them of its path. The last part of the path is a file's name.
  mutating func source(at path: String) -> PlannedSource {
    var source = named(path)
    source.mayBeLeftOut = FolderSearch.mayBeLeftOut(path)
    return source
  }

  private mutating func named(_ path: String) -> PlannedSource {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
      return PlannedSource(path: path, shown: resolver.shown(path), published: resolver.path(path, below: root))
    }
    if !path.utf8[..<slash].elementsEqual(folder) { enter(Array(path.utf8[..<slash])) }
    let name = String(path[path.utf8.index(after: slash)...])
    return PlannedSource(
      path: path, shown: isShownAsWritten ? path : PathName.join(shown, name),
      published: published.map { PathName.join($0, name) } ?? name)
  }

  private mutating func enter(_ folder: [UInt8]) {
    self.folder = folder
    let path = String(decoding: folder, as: UTF8.self)
    shown = resolver.shown(path)
    isShownAsWritten = shown == path && path != "."
    published = PathName.relative(resolver.absolute(path), to: root)
  }
}
