import Synchronization

/// Counts steps from several threads and tells of each.
final class Counter: Sendable {
  private let total: Int
  private let done = Atomic<Int>(0)
  private let tell: @Sendable (_ done: Int, _ total: Int) -> Void

  init(of total: Int, _ tell: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) {
    self.total = total
    self.tell = tell
  }

  @Sendable func step() { tell(done.wrappingAdd(1, ordering: .relaxed).newValue, total) }
}
