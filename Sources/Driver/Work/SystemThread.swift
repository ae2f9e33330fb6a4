#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A thread of the system.
enum SystemThread {
  /// Starts a thread that ends with its work, or with the program.
  ///
  /// Signals go to the threads that were there before.
  /// - Returns: Whether the system has given one.
  static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

    #if canImport(Darwin)
    var thread: pthread_t?
    #else
    var thread = pthread_t()
    #endif
    let task = Unmanaged.passRetained(Task(work))
    let status = pthread_create(&thread, nil, { SystemThread.run($0) }, task.toOpaque())
    if status != 0 { task.release() }
    return status == 0
  }

  private static func run(_ task: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    pthread_detach(pthread_self())
    if let task { Unmanaged<Task>.fromOpaque(task).takeRetainedValue().work() }
    return nil
  }

  private final class Task {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  /// Lets another thread run, if one waits for this processor.
  static func giveWay() { sched_yield() }
}
