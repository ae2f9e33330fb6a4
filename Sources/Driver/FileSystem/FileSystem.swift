#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Files and folders. This folder holds the only code of the program that touches them.
///
/// Paths are given to the operating system as they are; problems show `PathName.shown` of them.
public struct FileSystem: Sendable {
  public init() {}

  /// What stands at a path.
  enum Kind: Equatable {
    case file, folder
    /// A pipe, a terminal, a device: readable and writable, never replaced.
    case stream
  }

  /// What a path names, links followed; nil when there is nothing.
  func kind(of path: String) throws(SystemError) -> Kind? {
    guard let status = SystemCall.status(of: path) else {
      let error = SystemError.last
      if error.number == ENOENT || error.number == ENOTDIR { return nil }
      throw error
    }
    return Kind(status.st_mode)
  }

  /// What a path names; that there is nothing is an error.
  func existingKind(of path: String) throws(SystemError) -> Kind {
    guard let kind = try kind(of: path) else { throw SystemError(number: ENOENT) }
    return kind
  }

  /// Whether something stands at a path, were it a link that leads nowhere.
  func isTaken(_ path: String) -> Bool {
    SystemCall.statusOfLink(path) != nil
  }

  /// Whether a path is a file, and no link to one.
  func isFileItself(_ path: String) -> Bool {
    SystemCall.statusOfLink(path).map { Kind($0.st_mode) } == .file
  }

  /// A name for the file itself, equal for all paths and links that lead to it.
  struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// The identity of what a path leads to; nil when it cannot be told.
  func identity(of path: String) -> Identity? {
    SystemCall.status(of: path).map(Identity.init)
  }

  /// The whole contents of a file, a pipe or `-`, which is standard input.
  /// - Parameter limit: Contents of this many bytes or more are refused, before memory is taken for them.
  public func contents(of path: String, below limit: Int = Int.max) throws(Problem) -> [UInt8] {
    var shown: String { path == "-" ? "standard input" : PathName.shown(path) }
    let descriptor = path == "-" ? 0 : openForReading(path)
    guard descriptor >= 0 else { throw Problem(cannot: "be read", shown, SystemError.last) }
    defer { if descriptor != 0 { close(descriptor) } }
    guard let status = SystemCall.status(of: descriptor) else {
      throw Problem(cannot: "be read", shown, SystemError.last)
    }
    if Kind(status.st_mode) == .folder { throw Problem("it is a folder. Name a file.", path: shown) }
    guard Int(status.st_size) < limit else { throw Problem(tooLarge: shown) }

    // A file says how long it is; streams, and files that the system makes up, say 0 and are read to their end.
    let size = Int(status.st_size)
    if size > 0, Kind(status.st_mode) == .file { return try chunk(of: descriptor, size, shown) }
    var room = 1 << 16
    var contents = try chunk(of: descriptor, room, shown)
    while contents.count == room {
      guard contents.count < limit else { throw Problem(tooLarge: shown) }
      let more = try chunk(of: descriptor, max(room, 1 << 16), shown)
      contents += more
      room += max(room, 1 << 16)
    }
    guard contents.count < limit else { throw Problem(tooLarge: shown) }
    return contents
  }

  /// The next bytes of an open file: `size` of them, fewer only where it ends.
  func chunk(of descriptor: Int32, _ size: Int, _ shown: @autoclosure () -> String) throws(Problem) -> [UInt8] {
    guard let bytes = SystemCall.bytes(of: descriptor, size, goesOn: { waited(for: descriptor, $0) }) else {
      throw Problem(cannot: "be read", shown(), SystemError.last)
    }
    return bytes
  }

  /// One entry of a folder.
  struct Entry {
    /// Nil for a link that leads nowhere, or in a circle.
    var kind: Kind?
    var isLink = false
    /// Whether the name is valid UTF-8; `name` is repaired where it is not, and leads to nothing.
    var isReadable: Bool
    var name: String
  }

  /// The entries of a folder, sorted by the bytes of their names.
  func entries(of folder: String) throws(Problem) -> [Entry] {
    guard let found = SystemCall.entries(of: folder) else {
      throw Problem(cannot: "be listed", PathName.shown(folder), SystemError.last)
    }
    var entries: [Entry] = []
    for entry in found where entry.name != "." && entry.name != ".." {
      guard entry.isValidName else {
        entries.append(Entry(kind: .file, isReadable: false, name: entry.name))
        continue
      }
      // The folder tells of most entries what they are; of links it does not say where they lead.
      let known: Kind? =
        switch entry.type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        default: nil
        }
      let path = PathName.join(folder, entry.name)
      let isLink = known == nil && SystemCall.statusOfLink(path).map { $0.st_mode & S_IFMT == S_IFLNK } == true
      entries.append(
        Entry(kind: known ?? ((try? kind(of: path)) ?? nil), isLink: isLink, isReadable: true, name: entry.name))
    }
    entries.sort { PathName.precedes($0.name, $1.name) }
    return entries
  }

  /// The working folder's absolute path; `/` when it was removed meanwhile.
  func workingFolder() -> String {
    SystemCall.workingFolder() ?? "/"
  }

  private func openForReading(_ path: String) -> Int32 {
    while true {
      let descriptor = SystemCall.descriptor(of: path, O_RDONLY | O_CLOEXEC)
      if descriptor >= 0 || errno != EINTR { return descriptor }
    }
  }
}

extension FileSystem.Identity {
  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

extension FileSystem.Kind {
  init(_ mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .stream
    }
  }
}

extension Problem {
  init(cannot verb: String, _ shown: String, _ error: SystemError) {
    self.init("it cannot \(verb): \(error.reason). \(error.advice)", path: shown)
  }

  init(tooLarge shown: String) {
    self.init("it holds 4 GiB or more, which is too much for one source. Split it into several files.", path: shown)
  }
}

/// Whether a call that failed with `number` is worth another try: it was interrupted by what does not end the program, or
/// would have blocked and `descriptor` may be ready now.
func waited(for descriptor: Int32, _ number: Int32, toWrite: Bool = false) -> Bool {
  if Interruption.isPending { return false }
  if number == EINTR { return true }
  guard number == EAGAIN || number == EWOULDBLOCK else { return false }
  var request = [pollfd(fd: descriptor, events: Int16(toWrite ? POLLOUT : POLLIN), revents: 0)]
  // Not for ever: a signal may come just before the wait.
  return SystemCall.wait(for: &request, milliseconds: 100) >= 0 || errno == EINTR
}

extension FileSystem {
  /// What changes when a file does: its time, its size, and itself when another takes its place.
  struct Stamp: Hashable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var identity: Identity
  }

  /// The stamp of what a path leads to; nil when there is nothing.
  func stamp(of path: String) -> Stamp? {
    guard let status = SystemCall.status(of: path) else { return nil }
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    return Stamp(
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec), size: Int(status.st_size), identity: Identity(status))
  }
}
