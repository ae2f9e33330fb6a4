#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

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
