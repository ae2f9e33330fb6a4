import Driver
import Synchronization

/// A bar on standard error, when that is a terminal and the work lasts over a second.
final class ProgressBar: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var isDrawn = false
  }

  private let isWanted: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(isWanted: Bool) { self.isWanted = isWanted && Terminal.isTerminal(2) }

  /// Shows how far the work is; at most ten times a second.
  @Sendable func show(done: Int, total: Int) {
    guard isWanted, total > 1 else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    state.withLock { state in
      if let last = state.lastDrawn, now - last < .milliseconds(100) { return }
      state.lastDrawn = now
      state.isDrawn = true
      let label = " \(done) of \(total) files"
      let width = max(10, min(40, Terminal.width(of: 2) - label.utf8.count - 4))
      let filled = width * done / total
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
      StandardStreams.writeError(Array("\r[\(bar)]\(label)\u{1B}[K".utf8))
    }
  }

  /// Takes the bar away.
  func clear() {
    state.withLock { state in
      if state.isDrawn { StandardStreams.writeError(Array("\r\u{1B}[K".utf8)) }
      state.isDrawn = false
    }
  }
}
