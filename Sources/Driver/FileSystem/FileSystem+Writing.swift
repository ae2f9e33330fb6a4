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
    var descriptor = SystemCall.descriptor(of: path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
    while descriptor < 0, errno == ENXIO || errno == EINTR, !Interruption.isPending {
      usleep(10_000)
      descriptor = SystemCall.descriptor(of: path, O_WRONLY | O_CLOEXEC | O_NONBLOCK)
    }
    guard descriptor >= 0 else { throw Problem(cannot: "be written", PathName.shown(path), SystemError.last) }
    defer { close(descriptor) }
    let failure = writeAll(bytes.span, to: descriptor)
    if let failure, failure.number != EPIPE { throw Problem(cannot: "be written", PathName.shown(path), failure) }
  }

  /// Where a path leads, all links followed; the path itself when that cannot be told.
  func resolved(_ path: String) -> String { SystemCall.resolved(path) ?? path }

  /// The permission bits of a file; nil when they cannot be told.
  func permissions(of path: String) -> UInt32? {
    SystemCall.status(of: path).map { UInt32($0.st_mode & 0o7777) }
  }

  /// Whether two files hold the same bytes. Linear, with memory for two pieces.
  func holdSame(_ first: String, _ second: String) -> Bool {
    guard let own = SystemCall.status(of: first), let other = SystemCall.status(of: second),
      own.st_size == other.st_size
    else { return false }
    let descriptors = (
      SystemCall.descriptor(of: first, O_RDONLY | O_CLOEXEC), SystemCall.descriptor(of: second, O_RDONLY | O_CLOEXEC)
    )
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
func writeAll(_ bytes: Span<UInt8>, to descriptor: Int32) -> SystemError? {
  var written = 0
  while written < bytes.count {
    let count = SystemCall.writeOnce(bytes.extracting(droppingFirst: written), to: descriptor)
    if count > 0 {
      written += count
    } else if !waited(for: descriptor, errno, toWrite: true) {
      return SystemError.last
    }
  }
  return nil
}
