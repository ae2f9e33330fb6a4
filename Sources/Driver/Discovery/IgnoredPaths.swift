/// What git passes over in a clone, while a folder in it is searched: each `.gitignore` from the clone's top down to the
/// folder, and `.git/info/exclude`. Outside a clone, those from the searched folder down.
///
/// What the user's own settings of git ignore everywhere is none of it: a framework is the same for all.
struct IgnoredPaths {
  static let fileName = ".gitignore"

  /// The rules, and how many bytes of a path stand in front of what they count from; deepest last.
  private var layers: [(rules: IgnoreRules, base: Int)] = []
  /// The folder as seen from the top, with `/` behind it; empty for the top.
  private var folder: [UInt8] = []

  /// Outside any clone, and at the top of one.
  init() {}

  /// Whether the folder is the top.
  var isTop: Bool { folder.isEmpty }

  /// The same for a folder in this one, whose rules are still to be added.
  func entering(_ name: String) -> IgnoredPaths {
    var inner = self
    inner.folder += Array(name.utf8) + [UInt8(ascii: "/")]
    return inner
  }

  /// Adds what a `.gitignore` in the folder holds, or a file that counts from there.
  mutating func add(_ bytes: [UInt8]) {
    let rules = IgnoreRules(bytes)
    if !rules.isEmpty { layers.append((rules, folder.count)) }
  }

  /// Whether git passes over what stands in the folder.
  func ignores(_ name: String, isFolder: Bool) -> Bool {
    if layers.isEmpty { return false }
    let path = folder + Array(name.utf8)
    for layer in layers.reversed() {
      if let verdict = layer.rules.verdict(on: path[layer.base...], isFolder: isFolder) { return verdict == .ignored }
    }
    return false
  }
}

extension IgnoredPaths {
  /// For a folder that is to be searched, without the rules in it.
  /// - Parameter folder: Its absolute path.
  init(above folder: String, _ fileSystem: FileSystem) {
    var above: [String] = []
    var top = folder
    while !fileSystem.isTaken(PathName.join(top, ".git")) {
      let parent = PathName.folder(of: top)
      if parent == top { return }
      above.append(PathName.lastPart(top))
      top = parent
    }
    if let rules = Self.exclusions(of: top, fileSystem) { add(rules) }
    // What stands in the folder itself is added where it is searched.
    for name in above.reversed() {
      if let rules = Self.rules(in: top, fileSystem) { add(rules) }
      top = PathName.join(top, name)
      self = entering(name)
    }
  }

  /// What the `.gitignore` of a folder holds; nil where there is none. One that is a link is none, as for git.
  static func rules(in folder: String, _ fileSystem: FileSystem) -> [UInt8]? {
    let path = PathName.join(folder, fileName)
    return fileSystem.isFileItself(path) ? try? fileSystem.contents(of: path, below: longest) : nil
  }

  /// What `.git/info/exclude` of a clone holds. Where several working folders share a clone, `.git` is a file that leads there.
  static func exclusions(of top: String, _ fileSystem: FileSystem) -> [UInt8]? {
    var folder = PathName.join(top, ".git")
    if fileSystem.isFileItself(folder) {
      guard let target = line(of: folder, fileSystem), target.hasPrefix("gitdir: ") else { return nil }
      folder = joined(top, String(target.dropFirst("gitdir: ".count)))
    }
    if let common = line(of: PathName.join(folder, "commondir"), fileSystem) { folder = joined(folder, common) }
    let path = PathName.join(folder, "info/exclude")
    guard (try? fileSystem.kind(of: path)) == .file else { return nil }
    return try? fileSystem.contents(of: path, below: longest)
  }

  private static func joined(_ folder: String, _ path: String) -> String {
    path.utf8.first == UInt8(ascii: "/") ? path : PathName.join(folder, path)
  }

  private static func line(of path: String, _ fileSystem: FileSystem) -> String? {
    guard fileSystem.isFileItself(path), let bytes = try? fileSystem.contents(of: path, below: 1 << 16) else {
      return nil
    }
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// As git has it, rules of more than 100 MB are none.
  private static let longest = 100 << 20
}
