import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Ctrl-C and its like, put off while files are replaced, so that nothing is left behind.
///
/// The first signal waits for the work to be undone and then ends the program as it would have; a second one does not wait.
enum Interruption {
  /// Ctrl-C, a request to end, a closed terminal.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Whether a signal waits. Work that is put off looks here often.
  static var isPending: Bool { pending.load(ordering: .relaxed) != 0 }

  /// Runs `work`, and ends the program behind it when a signal came meanwhile.
  ///
  /// Calls may nest or run side by side; the last to end decides.
  static func deferring(_ work: () throws(Problem) -> Void) throws(Problem) {
    begin()
    defer { end() }
    try work()
  }

  private struct State {
    /// How many calls are at work.
    var depth = 0
    /// The signals that are caught. One that the caller ignores, as `nohup` does, stays ignored.
    var caught: [Int32] = []
  }
  private static let state = Mutex(State())

  private static func begin() {
    state.withLock { state in
      state.depth += 1
      guard state.depth == 1 else { return }
      // Looked at here, so that nothing is left to be made when a signal comes.
      pending.store(0, ordering: .relaxed)
      state.caught = signals.filter { number in
        // The call reads and fills in variables of ours.
        var before = sigaction()
        guard unsafe sigaction(number, nil, &before) == 0, !before.isIgnored else { return false }
        var action = sigaction(calling: catchSignal)
        return unsafe sigaction(number, &action, nil) == 0
      }
    }
  }

  private static func end() {
    let number = state.withLock { state -> Int32 in
      state.depth -= 1
      guard state.depth == 0 else { return 0 }
      for number in state.caught { signal(number, SIG_DFL) }
      return pending.exchange(0, ordering: .relaxed)
    }
    if number != 0 { raise(number) }
  }
}

extension sigaction {
  /// Calls that wait, such as for the reader of a pipe, end when the signal comes.
  fileprivate init(calling handler: @escaping @convention(c) (Int32) -> Void) {
    self.init()
    #if canImport(Darwin)
    unsafe __sigaction_u.__sa_handler = handler
    #elseif canImport(Glibc)
    unsafe __sigaction_handler.sa_handler = handler
    #else
    unsafe __sa_handler.sa_handler = handler
    #endif
  }

  /// Whether nothing happens when the signal comes.
  fileprivate var isIgnored: Bool {
    #if canImport(Darwin)
    let handler = unsafe __sigaction_u.__sa_handler
    #elseif canImport(Glibc)
    let handler = unsafe __sigaction_handler.sa_handler
    #else
    let handler = unsafe __sa_handler.sa_handler
    #endif
    // What stands for a handler here is a number, which as a function would be nothing to call.
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The signal that waits; 0 when there is none.
private let pending = Atomic<Int32>(0)

private func catchSignal(_ number: Int32) {
  pending.store(number, ordering: .relaxed)
  signal(number, SIG_DFL)
}
