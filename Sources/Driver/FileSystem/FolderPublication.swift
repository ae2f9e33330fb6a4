import SourceText
import StructuredData
import Writing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Publishes files into a folder so that whoever looks finds one whole version, the earlier or the new, at any moment.
///
/// The new version is made beside the folder, with second names of all that stays as it is, and changes places with it
/// when the disk has all of it; a run that is killed leaves the one or the other. What an earlier publication wrote, as its
/// manifest says, and this one does not, goes. A folder whose files would not change is not touched.
///
/// A folder that cannot change places (the working folder or one around it, a mount, one of somebody else, one that holds
/// pipes or links where files shall go) gets its files one by one, as `OutputTransaction` does it: manifests go
/// first and come last, so that a folder with a manifest is whole.
struct FolderPublication {
  /// Prepares a file, by its name relative to the folder.
  typealias Add = (
    _ name: String, _ produce: @escaping (@escaping ByteReceiver) throws(Problem) -> Void
  ) throws(Problem) -> Void

  private let fileSystem = FileSystem()
  /// The folder, links followed.
  private let folder: String
  /// What messages call it.
  private let shown: String
  /// The names of the files prepared, relative to the folder.
  private var names: Set<String> = []

  /// Runs the steps, which prepare the files, and publishes them. The steps may be run twice.
  static func run(_ folder: String, _ steps: (Add) throws(Problem) -> Void) throws(Problem) {
    try Interruption.deferring { () throws(Problem) in
      var publication = FolderPublication(folder)
      let parent = PathName.folder(of: publication.folder)
      var made: [String] = []
      do throws(Problem) {
        try publication.fileSystem.makeFolders(parent, made: &made)
        // The one against runs that see the same folder elsewhere, such as one in a container.
        let outer = try FolderLock.taken(on: parent)
        let inner = try FolderLock.taken(on: publication.folder)
        if outer != nil { publication.fileSystem.sweep(parent) }
        var isReplaced = false
        if publication.canChangePlaces { isReplaced = try publication.replace(steps) }
        if !isReplaced { try publication.fill(steps, sweeps: inner != nil) }
        withExtendedLifetime((outer, inner)) {}
      } catch {
        for folder in made.reversed() { SystemCall.remove(folder: folder) }
        throw error
      }
    }
  }

  private init(_ folder: String) {
    self.folder = PathName.shown(fileSystem.resolved(folder))
    shown = PathName.shown(folder)
  }

  /// Whether the folder is one that another may take the place of, as far as that can be told before it is tried.
  private var canChangePlaces: Bool {
    let parent = PathName.folder(of: folder)
    guard SystemCall.canChange(folder: parent), let around = SystemCall.status(of: parent) else { return false }
    guard let status = SystemCall.statusOfLink(folder) else { return errno == ENOENT }
    return FileSystem.Kind(status.st_mode) == .folder && status.st_dev == around.st_dev && status.st_uid == geteuid()
      && PathName.relative(fileSystem.workingFolder(), to: folder) == nil
  }

  // MARK: A folder that changes places

  /// - Returns: Whether it went; if not, all is as it was.
  private mutating func replace(_ steps: (Add) throws(Problem) -> Void) throws(Problem) -> Bool {
    let staged = fileSystem.temporaryName(in: PathName.folder(of: folder))
    guard SystemCall.make(folder: staged) else { throw Problem(cannot: "be made", shown, SystemError.last) }
    // What stands there when all is done is what is not needed any more, whichever version that is.
    defer { fileSystem.remove(staged) }
    names = []
    var isPlain = true
    try steps { (name, produce) throws(Problem) in
      if !(try stage(name, in: staged, produce)) { isPlain = false }
    }
    let isThere = fileSystem.isTaken(folder)
    if !isPlain || (isThere && !takeOver(staged)) { return false }
    if Interruption.isPending { throw Problem("nothing was written, since the work was interrupted") }
    if !isThere {
      guard SystemCall.move(staged, to: folder) else { return false }
    } else {
      if isSame(staged) { return true }
      guard SystemCall.exchange(staged, folder) else { return false }
      let stale = staleNames(of: staged)
      rescue(staged, folder, going: stale)
      removeEmptied(by: stale)
    }
    fileSystem.sync(folder: PathName.folder(of: folder))
    return true
  }

  /// Writes a file of the new version.
  /// - Returns: Whether it can take the place of what stands there now.
  private mutating func stage(
    _ name: String, in staged: String, _ produce: (@escaping ByteReceiver) throws(Problem) -> Void
  ) throws(Problem) -> Bool {
    let place = PathName.join(folder, name)
    let status = SystemCall.statusOfLink(place)
    if let status, status.st_mode & S_IFMT != S_IFREG { return false }
    var made: [String] = []
    let path = PathName.join(staged, name)
    try fileSystem.makeFolders(PathName.folder(of: path), made: &made)
    let shown = PathName.shown(PathName.join(self.shown, name))
    try fileSystem.create(path, mode: status.map { UInt32($0.st_mode & 0o7777) }, shown: shown, produce)
    names.insert(PathName.shown(name))
    if status != nil, fileSystem.holdSame(path, place) {
      SystemCall.remove(file: path)
      return SystemCall.name(place, also: path)
    }
    return true
  }

  /// Gives all that stays a second name in the new version.
  /// - Returns: Whether that was possible.
  private func takeOver(_ staged: String) -> Bool {
    takeOver(folder, staged, prefix: "", going: staleNames)
  }

  private func takeOver(_ old: String, _ new: String, prefix: String, going: Set<String>) -> Bool {
    guard let status = SystemCall.statusOfLink(old), let entries = SystemCall.entries(of: old) else { return false }
    for entry in entries where entry.name != "." && entry.name != ".." {
      let name = prefix + entry.name
      guard entry.isValidName else { return false }
      if FileSystem.isLeftover(entry.name) || names.contains(name) || going.contains(name) { continue }
      let (from, to) = (PathName.join(old, entry.name), PathName.join(new, entry.name))
      if fileSystem.isFolderItself(from) {
        guard SystemCall.make(folder: to) || errno == EEXIST,
          takeOver(from, to, prefix: name + "/", going: going)
        else { return false }
      } else if !SystemCall.name(from, also: to) {
        return false
      }
    }
    // Last, since the folder may be one that nothing can be put into.
    guard SystemCall.set(mode: UInt32(status.st_mode & 0o7777), ofFolder: new),
      let own = SystemCall.statusOfLink(new), own.st_gid == status.st_gid, own.st_uid == status.st_uid
    else { return false }
    fileSystem.sync(folder: new)
    return true
  }

  /// Whether the new version is the earlier one: all its files are second names, and none goes.
  private func isSame(_ staged: String) -> Bool {
    staleNames.isEmpty
      && names.allSatisfy {
        let own = itself(PathName.join(staged, $0))
        return own != nil && own == itself(PathName.join(folder, $0))
      }
  }

  /// Takes over what somebody put into the earlier version at the last moment; all else of it can go.
  private func rescue(_ old: String, _ new: String, prefix: String = "", going: Set<String>) {
    for entry in SystemCall.entries(of: old) ?? [] where entry.name != "." && entry.name != ".." {
      let name = prefix + entry.name
      let (from, to) = (PathName.join(old, entry.name), PathName.join(new, entry.name))
      if FileSystem.isLeftover(entry.name) || names.contains(name) || going.contains(name) { continue }
      if fileSystem.isFolderItself(from), fileSystem.isFolderItself(to) {
        rescue(from, to, prefix: name + "/", going: going)
      } else if itself(from) != itself(to) {
        SystemCall.move(from, to: to)
      }
    }
  }

  /// What stands at a path, links not followed.
  private func itself(_ path: String) -> FileSystem.Identity? {
    SystemCall.statusOfLink(path).map(FileSystem.Identity.init)
  }

  // MARK: A folder that stays

  private mutating func fill(_ steps: (Add) throws(Problem) -> Void, sweeps: Bool) throws(Problem) {
    names = []
    var stale: Set<String> = []
    try OutputTransaction.run(isGuarded: true, sweeps: sweeps) { (transaction) throws(Problem) in
      try steps { (name, produce) throws(Problem) in
        names.insert(PathName.shown(name))
        let isManifest = PathName.lastPart(name) == Manifest.fileName
        try transaction.add(PathName.join(shown, name), isWithdrawn: isManifest, produce)
      }
      stale = staleNames
      for name in stale.sorted() { transaction.remove(PathName.join(shown, name)) }
    }
    removeEmptied(by: stale)
  }

  // MARK: What an earlier publication wrote

  /// The files that go.
  private var staleNames: Set<String> { staleNames(of: folder) }

  /// The files that the manifests of the folders concerned list, and these manifests, less the ones of this publication.
  private func staleNames(of folder: String) -> Set<String> {
    var stale: Set<String> = []
    let folders = Set(names.map { PathName.folder(of: $0) } + ["."])
    for inner in folders {
      let path = PathName.join(PathName.join(folder, inner), Manifest.fileName)
      guard let earlier = PublishedManifest(at: path) else { continue }
      for name in earlier.names + [Manifest.fileName] {
        let name = PathName.join(inner, name)
        if !names.contains(name), SystemCall.statusOfLink(PathName.join(folder, name)) != nil, isInside(name, folder) {
          stale.insert(name)
        }
      }
    }
    return stale
  }

  /// Whether no link leads out of the folder on the way to a file.
  private func isInside(_ name: String, _ folder: String) -> Bool {
    let around = PathName.folder(of: name)
    return around == "." || (fileSystem.isFolderItself(PathName.join(folder, around)) && isInside(around, folder))
  }

  /// Removes the folders that have nothing left in them, now that these files are gone.
  private func removeEmptied(by stale: Set<String>) {
    for name in stale {
      var around = PathName.folder(of: name)
      while around != ".", SystemCall.remove(folder: PathName.join(folder, around)) {
        around = PathName.folder(of: around)
      }
    }
  }
}

/// What a manifest says that an earlier publication wrote beside it.
struct PublishedManifest {
  /// Names of files, perhaps in folders of their own, none of which leads out of the folder.
  var names: [String]

  /// Nil where there is none that Rung wrote.
  init?(at path: String) {
    guard let status = SystemCall.statusOfLink(path), status.st_mode & S_IFMT == S_IFREG,
      let bytes = try? FileSystem().contents(of: path, below: 1 << 24),
      let source = try? TextDecoding.decode(bytes, name: path), let root = try? JSONReader().read(source),
      root["format"]?.text == "rung-manifest/1", let files = try? root["files"]?.items("files")
    else { return nil }
    names = files.compactMap { $0["name"]?.text }.filter { name in
      !name.split(separator: "/", omittingEmptySubsequences: false).contains { $0.isEmpty || $0 == "." || $0 == ".." }
    }
  }
}
