#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What the machine offers.
public enum Parallelism {
  /// Number of processors that are on line; at least 1.
  public static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether there is another thread to be had, asked once. Dispatch would wait for one, be it for ever.
  static let hasThread = startsThread()

  /// Whether the system has another thread to give: one is started, and ends at once. Safe: it touches nothing.
  private static func startsThread() -> Bool {
    #if canImport(Darwin)
    var thread: pthread_t?
    guard unsafe pthread_create(&thread, nil, { _ in nil }, nil) == 0, let thread = unsafe thread else { return false }
    #else
    var thread = pthread_t()
    guard unsafe pthread_create(&thread, nil, { _ in nil }, nil) == 0 else { return false }
    #endif
    return pthread_join(thread, nil) == 0
  }
}
