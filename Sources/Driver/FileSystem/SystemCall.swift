import CExchange

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Calls of the operating system that take pointers, wrapped so that nothing unsafe leaves this file.
///
/// All are safe for the same reasons: a path is lent as a string that ends with a 0 for as long as the call runs, what a call
/// fills in is a variable of ours, and memory that a call allocates is copied and freed at once. A call that failed has left
/// its reason in `SystemError.last`.
enum SystemCall {
  // MARK: Paths

  /// What a path leads to; nil when that cannot be told.
  static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// What stands at a path itself, were it a link; nil when that cannot be told.
  static func statusOfLink(_ path: String) -> stat? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? status : nil
  }

  /// Where a path leads, all links followed; nil when that cannot be told.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The absolute path of the working folder; nil when it was removed.
  static func workingFolder() -> String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Whether the file was removed.
  @discardableResult
  static func remove(file: String) -> Bool { unsafe unlink(file) == 0 }

  /// Whether the empty folder was removed.
  @discardableResult
  static func remove(folder: String) -> Bool { unsafe rmdir(folder) == 0 }

  /// Whether the folder was made.
  static func make(folder: String) -> Bool { unsafe mkdir(folder, 0o777) == 0 }

  /// Whether what stands at `old` stands at `new` from now on, in place of what stood there.
  @discardableResult
  static func move(_ old: String, to new: String) -> Bool { unsafe rename(old, new) == 0 }

  /// Whether `new` is from now on another name of the file `old`, or of the link that `old` is.
  static func name(_ old: String, also new: String) -> Bool { unsafe linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0 }

  /// Whether two folders have changed places, in one step that nobody sees half done. Not every disk can.
  static func exchange(_ first: String, _ second: String) -> Bool {
    unsafe exchange_paths(first, second) == 0
  }

  /// Whether the process may make, rename and remove what is in a folder.
  static func canChange(folder: String) -> Bool { unsafe access(folder, W_OK | X_OK) == 0 }

  /// Whether a folder got these permission bits.
  static func set(mode: UInt32, ofFolder folder: String) -> Bool { unsafe chmod(folder, mode_t(mode)) == 0 }

  // MARK: Folders

  /// One entry of a folder.
  struct FolderEntry {
    /// Repaired where it is no UTF-8, and leads to nothing then.
    var name: String
    var isValidName: Bool
    /// `DT_REG` and its like.
    var type: Int
  }

  /// The entries of a folder in any order; nil when it cannot be listed.
  static func entries(of folder: String) -> [FolderEntry]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(stream) {
      // The name is an array of characters that ends with a 0 and stays until the next entry is read.
      let size = unsafe MemoryLayout.size(ofValue: entry.pointee.d_name)
      let (name, repaired) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: size) { characters in
          unsafe (String(validatingCString: characters), String(cString: characters))
        }
      }
      unsafe entries.append(
        FolderEntry(name: name ?? repaired, isValidName: name != nil, type: Int(entry.pointee.d_type)))
    }
    return entries
  }

  // MARK: Open files

  /// A descriptor; below 0 when the file cannot be opened.
  static func descriptor(of path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags, 0o666) }

  /// What a descriptor stands for; nil when that cannot be told.
  static func status(of descriptor: Int32) -> stat? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? status : nil
  }

  /// The next bytes, at most `size` of them, in as many reads as it takes: fewer only where the file ends, or where a read
  /// fails and `goesOn` says so. Nil when it does.
  static func bytes(of descriptor: Int32, _ size: Int, goesOn: (Int32) -> Bool) -> [UInt8]? {
    var hasFailed = false
    // Each read has room for what is wanted behind what is read already.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = unsafe read(descriptor, buffer.baseAddress! + count, size - count)
        if step == 0 { return }
        if step > 0 {
          count += step
        } else if !goesOn(errno) {
          hasFailed = true
          return
        }
      }
    }
    return hasFailed ? nil : bytes
  }

  /// What one read gives, at most `size` bytes: none where the file ends. Nil when it fails and `goesOn` does not say so.
  static func bytesAtOnce(of descriptor: Int32, _ size: Int, goesOn: (Int32) -> Bool) -> [UInt8]? {
    var hasFailed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while true {
        let step = unsafe read(descriptor, buffer.baseAddress!, size)
        if step < 0, goesOn(errno) { continue }
        hasFailed = step < 0
        count = max(0, step)
        return
      }
    }
    return hasFailed ? nil : bytes
  }

  /// How many of the bytes one call has written; below 0 when it failed.
  static func writeOnce(_ bytes: Span<UInt8>, to descriptor: Int32) -> Int {
    unsafe bytes.withUnsafeBufferPointer { unsafe write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Waits until one of the descriptors has what its request asks for, at most so many milliseconds (-1: for ever).
  /// - Returns: How many have; below 0 when the call failed.
  static func wait(for requests: inout [pollfd], milliseconds: Int32) -> Int32 {
    unsafe poll(&requests, nfds_t(requests.count), milliseconds)
  }

  /// The two ends of a new pipe; nil when there is none.
  static func newPipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    return unsafe pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }

  // MARK: The process

  /// What the system calls an error.
  static func message(of number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
