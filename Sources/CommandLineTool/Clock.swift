#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The clock on the wall, for commands that go on until they are ended.
enum Clock {
  /// The time of day where the user is: `14:03:12`.
  static var timeOfDay: String {
    var now = time(nil)
    var parts = unsafe tm()
    // The call fills in the parts.
    guard unsafe localtime_r(&now, &parts) != nil else { return "" }
    return unsafe [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
      separator: ":")
  }

  /// Does nothing for a while.
  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
