import SourceText
import Writing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writes files so that each is there whole or as it was, and all of them or none.
///
/// Each is written beside its place first; only when all are, they are renamed into place, in the order given. A file
/// whose bytes would not change is not touched. Folders that lack are made. Should one fail, what was renamed is put
/// back and nothing is left behind; a signal that ends the program waits for that. Names of temporary files are unique, so that two runs at once end with the files of
/// one of them. A pipe or a device is written to directly.
struct OutputTransaction {
  private struct Pending {
    var temporary: String
    var destination: String
    /// The earlier file under another name; nil when there was none.
    var backup: String?
    var isNew = false
    var isPublished = false
  }

  private let fileSystem = FileSystem()
  private var pending: [Pending] = []
  private var streams: [(path: String, contents: [UInt8])] = []
  private var madeFolders: [String] = []

  /// Runs the steps; undoes all of them should one fail, or should a signal such as Ctrl-C come meanwhile.
  static func run(_ steps: (inout OutputTransaction) throws(Problem) -> Void) throws(Problem) {
    try Interruption.deferring { () throws(Problem) in
      var transaction = OutputTransaction()
      do throws(Problem) {
        try steps(&transaction)
        try transaction.publish()
      } catch {
        transaction.undo()
        throw error
      }
      for file in transaction.pending { if let backup = file.backup { SystemCall.remove(file: backup) } }
    }
  }

  /// Prepares a file.
  /// - Parameter produce: Hands the contents to the receiver that it is given.
  mutating func add(_ path: String, _ produce: (@escaping ByteReceiver) throws(Problem) -> Void) throws(Problem) {
    let shown = PathName.shown(path)
    let kind: FileSystem.Kind?
    do { kind = try fileSystem.kind(of: path) } catch { throw Problem(cannot: "be written", shown, error) }
    switch kind {
    case .folder: throw Problem(cannot: "be written", shown, SystemError(number: EISDIR))
    case .stream:
      let gathered = Gathered()
      try produce { gathered.bytes.append(contentsOf: $0) }
      streams.append((path, gathered.bytes))
    case .file:
      // A link stays a link: what it leads to is replaced.
      try prepare(fileSystem.resolved(path), mode: fileSystem.permissions(of: path), shown, produce)
    case nil:
      try makeFolders(PathName.folder(of: path))
      try prepare(path, mode: nil, shown, produce)
    }
  }

  private mutating func prepare(
    _ destination: String, mode: UInt32?, _ shown: String, _ produce: (@escaping ByteReceiver) throws(Problem) -> Void
  ) throws(Problem) {
    let temporary = temporaryName(beside: destination)
    let descriptor = SystemCall.descriptor(of: temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem(cannot: "be written", shown, SystemError.last) }
    pending.append(Pending(temporary: temporary, destination: destination))
    let target = OpenFile(descriptor)
    do { try produce(target.write) } catch {
      close(descriptor)
      throw error
    }
    if let mode { fchmod(descriptor, mode_t(mode)) }
    if close(descriptor) != 0, target.failure == nil { target.failure = SystemError.last }
    if let failure = target.failure { throw Problem(cannot: "be written", shown, failure) }
    if mode != nil, fileSystem.holdSame(temporary, destination) {
      SystemCall.remove(file: temporary)
      pending.removeLast()
    }
  }

  private mutating func publish() throws(Problem) {
    if Interruption.isPending { throw Problem("nothing was written, since the work was interrupted") }
    for index in pending.indices {
      let destination = pending[index].destination
      let backup = temporaryName(beside: destination)
      // Where links are not possible, the earlier file cannot be put back; nothing else depends on it.
      if SystemCall.name(destination, also: backup) {
        pending[index].backup = backup
      } else {
        pending[index].isNew = errno == ENOENT
      }
      guard SystemCall.move(pending[index].temporary, to: destination) else {
        throw Problem(cannot: "be written", PathName.shown(destination), SystemError.last)
      }
      pending[index].isPublished = true
    }
    for stream in streams { try fileSystem.write(stream.contents, intoStream: stream.path) }
  }

  private func undo() {
    for file in pending.reversed() {
      if !file.isPublished {
        SystemCall.remove(file: file.temporary)
        if let backup = file.backup { SystemCall.remove(file: backup) }
      } else if let backup = file.backup {
        SystemCall.move(backup, to: file.destination)
      } else if file.isNew {
        SystemCall.remove(file: file.destination)
      }
    }
    for folder in madeFolders.reversed() { SystemCall.remove(folder: folder) }
  }

  private mutating func makeFolders(_ folder: String) throws(Problem) {
    let kind: FileSystem.Kind?
    do { kind = try fileSystem.kind(of: folder) } catch {
      throw Problem(cannot: "be made", PathName.shown(folder), error)
    }
    if kind == .folder { return }
    if kind != nil { throw Problem(cannot: "hold files", PathName.shown(folder), SystemError(number: ENOTDIR)) }
    let parent = PathName.folder(of: folder)
    if parent != folder { try makeFolders(parent) }
    if SystemCall.make(folder: folder) {
      madeFolders.append(folder)
    } else if errno != EEXIST {
      throw Problem(cannot: "be made", PathName.shown(folder), SystemError.last)
    }
  }

  private func temporaryName(beside path: String) -> String {
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    return PathName.join(PathName.folder(of: path), ".rung-\(tag).tmp")
  }
}

/// Bytes that a receiver gathers.
private final class Gathered {
  var bytes: [UInt8] = []
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
