#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension FileSystem {
  /// Writes to a pipe or device. That its reader went away is no problem.
  func write(_ bytes: [UInt8], intoStream path: String) throws(Problem) {
    // A pipe is opened when somebody reads it. Asked again and again, since a signal may come just before a call that waits.
    var descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
    while descriptor < 0, errno == ENXIO || errno == EINTR, !Interruption.isPending {
      usleep(10_000)
      descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { throw Problem(cannot: "be written", PathName.shown(path), SystemError.last) }
    defer { close(descriptor) }
    let failure = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if let failure, failure.number != EPIPE { throw Problem(cannot: "be written", PathName.shown(path), failure) }
  }

  /// Where a path leads, all links followed; the path itself when that cannot be told.
  func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The permission bits of a file; nil when they cannot be told.
  func permissions(of path: String) -> UInt32? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt32(status.st_mode & 0o7777) : nil
  }

  /// Whether two files hold the same bytes. Linear, with memory for two pieces.
  func holdSame(_ first: String, _ second: String) -> Bool {
    var sizes = (stat(), stat())
    guard stat(first, &sizes.0) == 0, stat(second, &sizes.1) == 0, sizes.0.st_size == sizes.1.st_size else {
      return false
    }
    let descriptors = (open(first, O_RDONLY | O_CLOEXEC), open(second, O_RDONLY | O_CLOEXEC))
    defer {
      if descriptors.0 >= 0 { close(descriptors.0) }
      if descriptors.1 >= 0 { close(descriptors.1) }
    }
    guard descriptors.0 >= 0, descriptors.1 >= 0 else { return false }
    while true {
      guard let piece = try? chunk(of: descriptors.0, 1 << 16, first),
        let other = try? chunk(of: descriptors.1, 1 << 16, second), piece == other
      else { return false }
      if piece.isEmpty { return true }
    }
  }
}

/// Writes all bytes, in as many calls as it takes; what went wrong, or nil.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> SystemError? {
  var written = 0
  while written < bytes.count {
    let count = write(descriptor, bytes.baseAddress! + written, bytes.count - written)
    if count > 0 {
      written += count
    } else if !waited(for: descriptor, errno, toWrite: true) {
      return SystemError.last
    }
  }
  return nil
}
