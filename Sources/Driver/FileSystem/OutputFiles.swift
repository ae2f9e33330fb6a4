#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file to be written: where, and what it shall hold.
public struct OutputFile: Sendable {
  public var path: String
  public var contents: [UInt8]

  public init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }
}

extension FileSystem {
  /// Writes files so that each is there whole or as it was, and all of them or none.
  ///
  /// Each is written beside its place first; only when all are, they are renamed into place, in the order given. A file
  /// whose bytes would not change is not touched. Folders that lack are made. Should one fail, what was renamed is put
  /// back and nothing is left behind. Names of temporary files are unique, so that two runs at once end with the files
  /// of one of them. A pipe or device is written to directly.
  public func write(_ files: [OutputFile]) throws(Problem) {
    var transaction = WriteTransaction()
    do {
      for file in files { try transaction.prepare(file) }
      try transaction.publish()
    } catch {
      transaction.undo()
      throw error
    }
    transaction.finish()
  }
}

/// The steps of one `FileSystem.write`, and how to undo them.
private struct WriteTransaction {
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
  private var streams: [OutputFile] = []
  private var madeFolders: [String] = []

  mutating func prepare(_ file: OutputFile) throws(Problem) {
    let shown = PathName.shown(file.path)
    let kind: FileSystem.Kind?
    do { kind = try fileSystem.kind(of: file.path) } catch { throw Problem(cannot: "be written", shown, error) }
    switch kind {
    case .folder: throw Problem(cannot: "be written", shown, SystemError(number: EISDIR))
    case .stream: streams.append(file)
    case .file:
      // A link stays a link: what it leads to is replaced.
      let destination = resolved(file.path)
      if let earlier = try? fileSystem.contents(of: destination), earlier == file.contents { return }
      try prepare(file.contents, at: destination, mode: mode(of: destination), shown)
    case nil:
      try makeFolders(PathName.folder(of: file.path))
      try prepare(file.contents, at: file.path, mode: nil, shown)
    }
  }

  private mutating func prepare(
    _ contents: [UInt8], at destination: String, mode: mode_t?, _ shown: String
  ) throws(Problem) {
    let temporary = temporaryName(beside: destination)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Problem(cannot: "be written", shown, SystemError.last) }
    pending.append(Pending(temporary: temporary, destination: destination))
    var failure = writeAll(contents, to: descriptor)
    if let mode { fchmod(descriptor, mode) }
    if close(descriptor) != 0, failure == nil { failure = SystemError.last }
    if let failure { throw Problem(cannot: "be written", shown, failure) }
  }

  mutating func publish() throws(Problem) {
    for index in pending.indices {
      let destination = pending[index].destination
      let backup = temporaryName(beside: destination)
      // Where links are not possible, the earlier file cannot be put back; nothing else depends on it.
      if link(destination, backup) == 0 {
        pending[index].backup = backup
      } else {
        pending[index].isNew = errno == ENOENT
      }
      guard rename(pending[index].temporary, destination) == 0 else {
        throw Problem(cannot: "be written", PathName.shown(destination), SystemError.last)
      }
      pending[index].isPublished = true
    }
    for file in streams {
      let descriptor = open(file.path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw Problem(cannot: "be written", PathName.shown(file.path), SystemError.last)
      }
      defer { close(descriptor) }
      if let failure = writeAll(file.contents, to: descriptor), failure.number != EPIPE {
        throw Problem(cannot: "be written", PathName.shown(file.path), failure)
      }
    }
  }

  mutating func finish() {
    for file in pending { if let backup = file.backup { unlink(backup) } }
  }

  mutating func undo() {
    for file in pending.reversed() {
      if file.isPublished {
        if let backup = file.backup {
          rename(backup, file.destination)
        } else if file.isNew {
          unlink(file.destination)
        }
      } else {
        unlink(file.temporary)
        if let backup = file.backup { unlink(backup) }
      }
    }
    for folder in madeFolders.reversed() { rmdir(folder) }
  }

  private mutating func makeFolders(_ folder: String) throws(Problem) {
    let kind: FileSystem.Kind?
    do { kind = try fileSystem.kind(of: folder) } catch {
      throw Problem(cannot: "be made", PathName.shown(folder), error)
    }
    if kind == .folder { return }
    if kind != nil { throw Problem(cannot: "be a folder", PathName.shown(folder), SystemError(number: ENOTDIR)) }
    let parent = PathName.folder(of: folder)
    if parent != folder { try makeFolders(parent) }
    if mkdir(folder, 0o777) == 0 {
      madeFolders.append(folder)
    } else if errno != EEXIST {
      throw Problem(cannot: "be made", PathName.shown(folder), SystemError.last)
    }
  }

  private func temporaryName(beside path: String) -> String {
    let tag = String(UInt64.random(in: .min ... .max), radix: 36)
    return PathName.join(PathName.folder(of: path), ".rung-\(tag).tmp")
  }

  private func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }
}

/// Writes all bytes, in as many calls as it takes; what went wrong, or nil.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> SystemError? {
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      if count > 0 {
        written += count
      } else if !waited(for: descriptor, errno, toWrite: true) {
        return SystemError.last
      }
    }
    return nil
  }
}
