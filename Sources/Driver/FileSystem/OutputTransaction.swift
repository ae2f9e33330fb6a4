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
/// back and nothing is left behind; a signal that ends the program waits for that. The folders are locked meanwhile, so that
/// two runs at once come one after the other, and what runs that were killed have left there is removed. A pipe or a
/// device is written to directly.
struct OutputTransaction {
  private struct Pending {
    /// What shall stand at the place; nil where nothing shall.
    var temporary: String?
    var destination: String
    /// What the file must hold at the moment when it is replaced.
    var expected: [UInt8]?
    /// Whether the earlier file goes before any other is renamed.
    var isWithdrawn = false
    /// The earlier file under another name; nil when there was none.
    var backup: String?
    var isNew = false
    /// Whether the place no longer holds what it held.
    var isChanged = false
  }

  private let fileSystem = FileSystem()
  /// Whether the caller has locked all that is written into.
  private let isGuarded: Bool
  private let sweeps: Bool
  private var locks: [FolderLock] = []
  private var entered: Set<String> = []
  private var pending: [Pending] = []
  private var streams: [(path: String, contents: [UInt8])] = []
  private var madeFolders: [String] = []

  /// Runs the steps; undoes all of them should one fail, or should a signal such as Ctrl-C come meanwhile.
  /// - Parameters:
  ///   - isGuarded: Whether the caller has locked all that is written into.
  ///   - sweeps: Whether what killed runs have left is looked for, which lists each folder.
  static func run(
    isGuarded: Bool = false, sweeps: Bool = true, _ steps: (inout OutputTransaction) throws(Problem) -> Void
  ) throws(Problem) {
    try Interruption.deferring { () throws(Problem) in
      var transaction = OutputTransaction(isGuarded: isGuarded, sweeps: sweeps)
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

  private init(isGuarded: Bool, sweeps: Bool) {
    self.isGuarded = isGuarded
    self.sweeps = sweeps
  }

  /// Prepares a file.
  /// - Parameters:
  ///   - expected: What the file must still hold when it is replaced; nil for anything.
  ///   - isWithdrawn: Whether the earlier file goes before any other is renamed.
  ///   - produce: Hands the contents to the receiver that it is given.
  mutating func add(
    _ path: String, expecting expected: [UInt8]? = nil, isWithdrawn: Bool = false,
    _ produce: (@escaping ByteReceiver) throws(Problem) -> Void
  ) throws(Problem) {
    if path.isEmpty { throw Problem.emptyPath }
    let shown = PathName.shown(path)
    let kind: FileSystem.Kind?
    do { kind = try fileSystem.kind(of: path) } catch { throw Problem(cannot: "be written", shown, error) }
    switch kind {
    case .folder: throw Problem(cannot: "be written", shown, SystemError(number: EISDIR))
    case .stream:
      let gathered = Gathered()
      try produce { gathered.bytes.append(contentsOf: $0) }
      streams.append((path, gathered.bytes))
    case .file, nil:
      // A link stays a link: what it leads to is replaced.
      let destination = kind == nil ? path : fileSystem.resolved(path)
      let folder = PathName.folder(of: destination)
      if kind == nil { try fileSystem.makeFolders(folder, made: &madeFolders) }
      try enter(folder)
      let temporary = fileSystem.temporaryName(in: folder)
      let mode = kind == nil ? nil : fileSystem.permissions(of: path)
      try fileSystem.create(temporary, mode: mode, shown: shown, produce)
      if kind != nil, fileSystem.holdSame(temporary, destination) {
        SystemCall.remove(file: temporary)
      } else {
        pending.append(
          Pending(temporary: temporary, destination: destination, expected: expected, isWithdrawn: isWithdrawn))
      }
    }
  }

  /// Prepares that a file goes.
  mutating func remove(_ path: String) {
    pending.append(Pending(destination: path, isWithdrawn: true))
  }

  /// Locks a folder, the first time that something is written into it.
  private mutating func enter(_ folder: String) throws(Problem) {
    // By the folder itself, since several paths lead to it, and a second look would take what is ours for a leftover.
    let folder = fileSystem.resolved(folder)
    guard entered.insert(folder).inserted else { return }
    if !isGuarded {
      guard let lock = try FolderLock.taken(on: folder) else { return }
      locks.append(lock)
    }
    if sweeps { fileSystem.sweep(folder) }
  }

  private mutating func publish() throws(Problem) {
    if Interruption.isPending { throw Problem("nothing was written, since the work was interrupted") }
    for index in pending.indices where pending[index].isWithdrawn { try withdraw(index) }
    for index in pending.indices {
      guard let temporary = pending[index].temporary else { continue }
      let destination = pending[index].destination
      try checkUnchanged(index, at: destination)
      // Where links are not possible, the earlier file cannot be put back; nothing else depends on it.
      if !pending[index].isChanged { keep(index) }
      guard SystemCall.move(temporary, to: destination) else {
        throw Problem(cannot: "be written", PathName.shown(destination), SystemError.last)
      }
      pending[index].temporary = nil
      pending[index].isChanged = true
      // Whoever wrote into it at the last moment wrote into what has the other name now.
      if let backup = pending[index].backup { try checkUnchanged(index, at: backup) }
    }
    for stream in streams { try fileSystem.write(stream.contents, intoStream: stream.path) }
  }

  /// Gives the earlier file a second name.
  private mutating func keep(_ index: Int) {
    let destination = pending[index].destination
    let backup = fileSystem.temporaryName(in: PathName.folder(of: destination))
    if SystemCall.name(destination, also: backup) {
      pending[index].backup = backup
    } else {
      pending[index].isNew = errno == ENOENT
    }
  }

  /// Puts the earlier file aside; one that is not there needs nothing.
  private mutating func withdraw(_ index: Int) throws(Problem) {
    let destination = pending[index].destination
    let backup = fileSystem.temporaryName(in: PathName.folder(of: destination))
    if SystemCall.move(destination, to: backup) {
      pending[index].backup = backup
      pending[index].isChanged = true
    } else if errno == ENOENT {
      pending[index].isNew = true
      pending[index].isChanged = true
    } else {
      throw Problem(cannot: "be replaced", PathName.shown(destination), SystemError.last)
    }
  }

  private func checkUnchanged(_ index: Int, at path: String) throws(Problem) {
    guard let expected = pending[index].expected else { return }
    guard try fileSystem.contents(of: path) == expected else {
      throw Problem(changedMeanwhile: PathName.shown(pending[index].destination))
    }
  }

  private func undo() {
    for file in pending.reversed() {
      if let temporary = file.temporary { SystemCall.remove(file: temporary) }
      if file.isChanged {
        if let backup = file.backup {
          SystemCall.move(backup, to: file.destination)
        } else if file.isNew {
          SystemCall.remove(file: file.destination)
        }
      } else if let backup = file.backup {
        SystemCall.remove(file: backup)
      }
    }
    for folder in madeFolders.reversed() { SystemCall.remove(folder: folder) }
  }
}

/// Bytes that a receiver gathers.
final class Gathered {
  var bytes: [UInt8] = []
}

extension Problem {
  /// A path of no letters, as a variable that is not set makes it.
  static var emptyPath: Problem { Problem("a path is empty. Name a file or a folder.") }

  /// A source that somebody edited while it was being mended.
  init(changedMeanwhile shown: String) {
    self.init("the file changed meanwhile, and was left alone. Run again.", path: shown)
  }
}
