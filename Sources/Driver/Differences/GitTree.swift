/// The files of a revision, as its tree holds them. Links are followed within the tree, as they are on disk.
struct GitTree {
  /// What stands at a path.
  enum Found: Equatable {
    case file(object: String)
    case folder(object: String)
    /// A link that leads out of the clone: what it leads to belongs to no revision.
    case outside
    /// Another repository, of which the clone knows only that it stands there.
    case submodule
    /// Nothing, or a link that leads nowhere.
    case nothing
  }

  /// A file, by its path as seen from the folder that was listed.
  struct File {
    var path: String
    var object: String
  }

  /// What is below a folder.
  struct Listing {
    /// Sorted by the bytes of their paths.
    var files: [File] = []
    /// Paths at which the revision holds nothing that could be read, and why.
    var outside: [String] = []
    var submodules: [String] = []
  }

  private let git: Git
  /// What messages call the revision.
  private let revision: String
  /// The object of the topmost folder, found once.
  private let root: String

  init(_ git: Git, revision: String) throws(Problem) {
    self.git = git
    self.revision = revision
    root = try git.object(of: revision)
  }

  /// What stands at a path, which counts from the clone's top; the empty path is the top itself.
  func look(at path: String) throws(Problem) -> Found {
    try look(at: [path])[0]
  }

  private func look(at paths: [String]) throws(Problem) -> [Found] {
    var found: [Found] = []
    // As many at a time as surely fit into a pipe; one that holds a line end alone.
    var batch: [String] = []
    var size = 0
    for path in paths {
      let isOdd = path.utf8.contains(0x0A)
      let question = root.utf8.count + path.utf8.count + 2
      if !batch.isEmpty, isOdd || size + question > ChildProcess.inputLimit {
        found += try ask(batch)
        (batch, size) = ([], 0)
      }
      if isOdd {
        found += try ask([path], endingWith: 0)
      } else {
        batch.append(path)
        size += question
      }
    }
    return found + (try ask(batch))
  }

  private func ask(_ paths: [String], endingWith end: UInt8 = 0x0A) throws(Problem) -> [Found] {
    guard !paths.isEmpty else { return [] }
    let input = paths.flatMap { Array("\(root):\($0)".utf8) + [end] }
    guard input.count <= ChildProcess.inputLimit else {
      throw Problem("its name is too long. Check the spelling of the path.", path: "\(revision):\(paths[0])")
    }
    let arguments = ["cat-file", "--batch-check", "--follow-symlinks"] + (end == 0 ? ["-z"] : [])
    guard let bytes = try git.ask(arguments, input: input) else {
      // Git gives up at a submodule's commit when it would have to fetch it.
      if paths.count == 1, try isInSubmodule(paths[0]) { return [.submodule] }
      throw try git.lacking("\(revision):\(paths.count == 1 ? paths[0] : "")")
    }
    var found: [Found] = []
    // A link's answer has two lines: how long its target is, and the target.
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)[...]
    for path in paths {
      let answer = lines.popFirst() ?? ""
      let words = answer.split(separator: " ")
      switch (words.first, words.count == 3 ? words[1] : "") {
      case (.some(let object), "blob"): found.append(.file(object: String(object)))
      case (.some(let object), "tree"): found.append(.folder(object: String(object)))
      case ("symlink", _):
        _ = lines.popFirst()
        found.append(.outside)
      case ("dangling", _), ("loop", _), ("notdir", _):
        _ = lines.popFirst()
        found.append(.nothing)
      default: found.append(try isInSubmodule(path) ? .submodule : .nothing)
      }
    }
    return found
  }

  /// Whether a path, or a folder above it, is a submodule.
  private func isInSubmodule(_ path: String) throws(Problem) -> Bool {
    var above: [String] = []
    for part in path.split(separator: "/") { above.append(above.last.map { "\($0)/\(part)" } ?? String(part)) }
    guard !above.isEmpty, let bytes = try git.ask(["ls-tree", "-z", "--full-tree", root, "--"] + above) else {
      return false
    }
    return bytes.split(separator: 0).contains { $0.starts(with: "160000".utf8) }
  }

  /// All files below a folder, with what its links lead to.
  ///
  /// A link that leads to a folder which holds it is not followed again.
  func files(below path: String, _ object: String) throws(Problem) -> Listing {
    var listing = Listing()
    try list(path, object, as: "", within: [], into: &listing)
    listing.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return listing
  }

  private func list(
    _ path: String, _ object: String, as inner: String, within open: Set<String>, into listing: inout Listing
  ) throws(Problem) {
    guard !open.contains(object) else { return }
    guard let bytes = try git.ask(["ls-tree", "-r", "-z", "--full-tree", object]) else {
      throw try git.lacking("\(revision):\(path)")
    }
    var links: [String] = []
    for record in bytes.split(separator: 0) {
      let halves = record.split(separator: 0x09, maxSplits: 1)
      let words = halves.first?.split(separator: 0x20) ?? []
      guard halves.count == 2, words.count == 3 else { continue }
      let name = String(decoding: halves[1], as: UTF8.self)
      switch String(decoding: words[0], as: UTF8.self) {
      case "120000": links.append(name)
      case "160000": listing.submodules.append(PathName.join(inner, name))
      default:
        listing.files.append(File(path: PathName.join(inner, name), object: String(decoding: words[2], as: UTF8.self)))
      }
    }
    let targets = try look(at: links.map { PathName.join(path, $0) })
    for (link, target) in zip(links, targets) {
      let name = PathName.join(inner, link)
      switch target {
      case .file(let object): listing.files.append(File(path: name, object: object))
      case .folder(let below):
        try list(PathName.join(path, link), below, as: name, within: open.union([object]), into: &listing)
      case .outside: listing.outside.append(name)
      case .submodule: listing.submodules.append(name)
      case .nothing: continue
      }
    }
  }
}
