import Dispatch
import Synchronization

/// The threads that work beside the one that the program began with; the only code of the program that starts any.
///
/// They stay until the end, so that each keeps the memory that it has, and nobody waits for new ones. There are never more
/// than the machine has processors.
final class WorkTeam: Sendable {
  static let shared = WorkTeam()

  /// A piece of work that others may take up.
  private final class Offer: Sendable {
    let work: @Sendable () -> Void
    /// Is signaled by each who took the work up and is done with it.
    let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private struct State {
    var memberCount = 0
    /// What nobody has taken up yet, the oldest first; each offer as often as it may be taken up.
    var offers: [Offer] = []
  }

  private let state = Mutex(State())
  /// Is signaled once for each offer in the list, to wake a member.
  private let isWanted = DispatchSemaphore(value: 0)
  private let mostMembers = Parallelism.processorCount - 1

  /// Does something beside what the calling thread goes on with, if there is a processor for it; nobody waits for it.
  func begin(_ work: @escaping @Sendable () -> Void) {
    if mostMembers > 0 { add(Offer(work), for: 1) }
  }

  /// Calls a function on the calling thread, and on up to `helpers` others at the same time. Comes back when all that have
  /// begun are done; who has not begun by the time that the calling thread is done, does not begin.
  func perform(with helpers: Int, _ work: @Sendable () -> Void) {
    let helpers = min(helpers, mostMembers)
    withoutActuallyEscaping(work) { work in
      let offer = Offer(work)
      add(offer, for: helpers)
      work()
      let untaken = state.withLock { state in
        let before = state.offers.count
        state.offers.removeAll { $0 === offer }
        return before - state.offers.count
      }
      for _ in untaken..<helpers { offer.isDone.wait() }
    }
  }

  private func add(_ offer: Offer, for helpers: Int) {
    let missing = state.withLock { state in
      state.offers += repeatElement(offer, count: helpers)
      defer { state.memberCount = max(state.memberCount, helpers) }
      return max(0, helpers - state.memberCount)
    }
    for _ in 0..<missing { DispatchQueue.global().async { self.beMember() } }
    for _ in 0..<helpers { isWanted.signal() }
  }

  /// What a member does for all its life.
  private func beMember() {
    while true {
      isWanted.wait()
      doOldestOffer()?.signal()
    }
  }

  /// Does what was offered first, unless it was taken back or up by others. By the time that the answer is signaled, the
  /// member holds on to nothing of the offer.
  /// - Returns: Who is to be told.
  @inline(never)
  private func doOldestOffer() -> DispatchSemaphore? {
    guard let offer = state.withLock({ $0.offers.isEmpty ? nil : $0.offers.removeFirst() }) else { return nil }
    offer.work()
    return offer.isDone
  }
}
