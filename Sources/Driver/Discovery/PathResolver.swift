/// Paths as seen from the working folder.
struct PathResolver {
  let workingFolder: String

  /// A path from the root of the disk. `..` takes the part before it away, as it does in a shell.
  func absolute(_ path: String) -> String {
    let whole = path.utf8.first == UInt8(ascii: "/") ? path : PathName.join(workingFolder, path)
    return PathName.collapsed(whole)
  }

  /// What messages call a path: relative to the working folder when it stands below it.
  func shown(_ path: String) -> String {
    guard path.utf8.first == UInt8(ascii: "/") else { return PathName.shown(path) }
    return PathName.relative(path, to: workingFolder) ?? PathName.shown(path)
  }

  /// `path` as seen from `folder`; its last part when it does not stand below it.
  func path(_ path: String, in folder: String) -> String {
    self.path(path, below: absolute(folder))
  }

  /// The same where the folder's path is absolute already.
  func path(_ path: String, below folder: String) -> String {
    PathName.relative(absolute(path), to: folder) ?? PathName.lastPart(path)
  }

  /// The name of a folder, which `.` does not say.
  func name(ofFolder path: String) -> String { PathName.lastPart(absolute(path)) }
}
