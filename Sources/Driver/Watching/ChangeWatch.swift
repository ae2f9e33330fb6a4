/// Decides when what is watched is to be looked at again: when it changed, and the change has come to rest.
///
/// Editors write a file in several steps, and a checkout writes many files. It knows neither disk nor clock: whoever asks
/// takes a snapshot now and then.
public struct ChangeWatch<Snapshot: Equatable> {
  /// As it was when it was last looked at.
  private var known: Snapshot
  /// As it was when last asked, while it changes.
  private var changing: Snapshot?
  private var waits = 0

  /// What never comes to rest is looked at all the same after this many snapshots.
  public static var patience: Int { 10 }

  /// - Parameter first: Taken before the first look, so that no change after it is missed.
  public init(_ first: Snapshot) { known = first }

  /// Whether it is to be looked at again, with the snapshot just taken.
  public mutating func isDue(_ now: Snapshot) -> Bool {
    if now == known {
      changing = nil
      waits = 0
      return false
    }
    if now == changing || waits == Self.patience {
      known = now
      changing = nil
      waits = 0
      return true
    }
    changing = now
    waits += 1
    return false
  }
}

/// What the disk holds of all that a request reads, told without reading the sources.
///
/// Two that are equal were taken of the same files in the same state, as far as times, sizes and file numbers tell.
public struct SourceSnapshot: Equatable, Sendable {
  /// The sources, the settings, and further files, by their paths.
  private var stamps: [String: FileSystem.Stamp] = [:]
  /// Why paths or settings could not be looked at: mended ones make another snapshot.
  private var problems: [String] = []
  /// How many sources there are.
  public private(set) var sourceCount = 0

  /// Looks at the disk. Settings are read, since they say which files are sources.
  /// - Parameter files: Further files, which need not be there.
  public init(of request: SourceRequest, and files: [String] = []) {
    let fileSystem = FileSystem()
    var paths = files
    var folders: [String] = []
    do {
      let discovery = try SourceDiscovery.find(request)
      problems = discovery.problems.map(\.line)
      folders = discovery.folders
      for plan in discovery.plans {
        sourceCount += plan.sources.count
        paths += plan.sources.map(\.path)
      }
    } catch { problems = [error.line] }
    paths += Self.settings(of: request, folders, fileSystem)
    for path in paths { stamps[path] = fileSystem.stamp(of: path) }
  }

  /// Where settings may stand: the file that is named, else `rung.yml` in each folder from the sources upward, and in each
  /// one that was searched.
  private static func settings(
    of request: SourceRequest, _ folders: [String], _ fileSystem: FileSystem
  ) -> [String] {
    if let path = request.configurationPath { return [path] }
    if request.isIsolated { return [] }
    let resolver = PathResolver(workingFolder: fileSystem.workingFolder())
    var found: Set<String> = []
    for path in request.paths where path != "-" {
      let isFolder = (try? fileSystem.kind(of: path)) == .folder
      var folder = resolver.absolute(isFolder ? path : PathName.folder(of: path))
      while found.insert(PathName.join(folder, "rung.yml")).inserted {
        let parent = PathName.folder(of: folder)
        if parent == folder { break }
        folder = parent
      }
    }
    return Array(found) + folders.map { PathName.join($0, "rung.yml") }
  }
}
