import Writing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A folder that one run at a time writes into. The lock ends with the value, or with the process, however that ends.
///
/// The system locks the folder itself, so that no file stays behind. Whoever holds the lock may take each file that
/// `FileSystem.isLeftover` names for one of a run that was killed.
final class FolderLock {
  private let descriptor: Int32

  /// How long another run is waited for, in steps of 10 ms: a minute.
  private static let patience = 6000

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Waits for the folder and locks it; nil where the system cannot lock it, as over some networks.
  /// - Throws: That another run holds it for long, or that a signal came.
  static func taken(on folder: String) throws(Problem) -> FolderLock? {
    for _ in 0..<patience {
      let descriptor = SystemCall.descriptor(of: folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      let lock = FolderLock(descriptor)
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
        // Another run may have put a new folder in its place meanwhile.
        let own = SystemCall.status(of: descriptor).map(FileSystem.Identity.init)
        if own == FileSystem().identity(of: folder) { return lock }
      } else if errno != EWOULDBLOCK, errno != EINTR {
        return nil
      }
      if Interruption.isPending { throw Problem("nothing was written, since the work was interrupted") }
      usleep(10_000)
    }
    throw Problem("another run of Rung is writing there. Run again when it has ended.", path: PathName.shown(folder))
  }
}

extension FileSystem {
  /// A name for what is about to take another's place; hidden, and no other run's.
  func temporaryName(in folder: String) -> String {
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    return PathName.join(folder, ".rung-\(tag).tmp")
  }

  /// Whether a name is one that `temporaryName` makes.
  static func isLeftover(_ name: String) -> Bool { name.hasPrefix(".rung-") && name.hasSuffix(".tmp") }

  /// Removes what runs that were killed have left in a folder, which the caller has locked.
  func sweep(_ folder: String) {
    for entry in SystemCall.entries(of: folder) ?? [] where Self.isLeftover(entry.name) && entry.isValidName {
      remove(PathName.join(folder, entry.name))
    }
  }

  /// Removes a file, or a folder with all that is in it. Links are removed, not followed.
  func remove(_ path: String) {
    guard isFolderItself(path) else {
      SystemCall.remove(file: path)
      return
    }
    for entry in SystemCall.entries(of: path) ?? [] where entry.name != "." && entry.name != ".." {
      remove(PathName.join(path, entry.name))
    }
    SystemCall.remove(folder: path)
  }

  /// Whether a folder stands at a path, and no link to one.
  func isFolderItself(_ path: String) -> Bool {
    SystemCall.statusOfLink(path).map { Kind($0.st_mode) == .folder } ?? false
  }

  /// Makes a folder and those above it that lack.
  /// - Parameter made: Gets those that were made, outermost first.
  func makeFolders(_ folder: String, made: inout [String]) throws(Problem) {
    let kind: Kind?
    do { kind = try self.kind(of: folder) } catch { throw Problem(cannot: "be made", PathName.shown(folder), error) }
    if kind == .folder { return }
    if kind != nil { throw Problem(cannot: "hold files", PathName.shown(folder), SystemError(number: ENOTDIR)) }
    let parent = PathName.folder(of: folder)
    if parent != folder { try makeFolders(parent, made: &made) }
    if SystemCall.make(folder: folder) {
      made.append(folder)
    } else if errno != EEXIST {
      throw Problem(cannot: "be made", PathName.shown(folder), SystemError.last)
    }
  }

  /// Writes a new file and waits until the disk has it. A file that could not be written whole is removed.
  /// - Parameters:
  ///   - mode: Its permission bits; nil for the usual ones.
  ///   - shown: What messages call it.
  ///   - produce: Hands the contents to the receiver that it is given.
  func create(
    _ path: String, mode: UInt32?, shown: String, _ produce: (@escaping ByteReceiver) throws(Problem) -> Void
  ) throws(Problem) {
    let descriptor = SystemCall.descriptor(of: path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem(cannot: "be written", shown, SystemError.last) }
    let target = OpenFile(descriptor)
    do { try produce(target.write) } catch {
      close(descriptor)
      SystemCall.remove(file: path)
      throw error
    }
    if let mode { fchmod(descriptor, mode_t(mode)) }
    if target.failure == nil, fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
      target.failure = SystemError.last
    }
    if close(descriptor) != 0, target.failure == nil { target.failure = SystemError.last }
    if let failure = target.failure {
      SystemCall.remove(file: path)
      throw Problem(cannot: "be written", shown, failure)
    }
  }

  /// Waits until the disk knows the names in a folder, as far as the system can tell.
  func sync(folder: String) {
    let descriptor = SystemCall.descriptor(of: folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// A file that a receiver writes to; after a failure it takes nothing more.
private final class OpenFile {
  private let descriptor: Int32
  var failure: SystemError?

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func write(_ bytes: Span<UInt8>) {
    if failure == nil, Interruption.isPending { failure = SystemError(number: EINTR) }
    if failure == nil { failure = writeAll(bytes, to: descriptor) }
  }
}
