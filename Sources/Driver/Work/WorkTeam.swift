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
    /// Where the one works who offers it.
    let processor = Processor.current
    /// How many have taken the work up and are done with it.
    let isDone = Signals()

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  private struct State {
    var memberCount = 0
    /// What nobody has taken up yet, the oldest first; each offer as often as it may be taken up.
    var offers: [Offer] = []
  }

  private let state = Mutex(State())
  /// Is sent once for each offer in the list, to wake a member.
  private let isWanted = Signals()
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
      for _ in untaken..<helpers { offer.isDone.take() }
    }
  }

  private func add(_ offer: Offer, for helpers: Int) {
    let missing = state.withLock { state in
      state.offers += repeatElement(offer, count: helpers)
      defer { state.memberCount = max(state.memberCount, helpers) }
      return max(0, helpers - state.memberCount)
    }
    for _ in 0..<helpers { isWanted.send() }
    // Where the system has no thread left, there are fewer members, and the calling thread does more.
    for _ in 0..<missing where !SystemThread.start({ self.beMember() }) {
      state.withLock { $0.memberCount -= 1 }
    }
  }

  /// What a member does for all its life.
  private func beMember() {
    while true {
      isWanted.take()
      doOldestOffer()?.send()
    }
  }

  /// Does what was offered first, unless it was taken back or up by others. By the time that the answer is sent to, the
  /// member holds on to nothing of the offer.
  /// - Returns: Who is to be told.
  @inline(never)
  private func doOldestOffer() -> Signals? {
    guard let offer = state.withLock({ $0.offers.isEmpty ? nil : $0.offers.removeFirst() }) else { return nil }
    offer.processor?.beLeft()
    offer.work()
    return offer.isDone
  }
}

/// Signals that threads send to one another; each is taken once.
private final class Signals: Sendable {
  /// How many were sent and not taken; below zero, how many threads sleep until one comes.
  private let count = Atomic(0)
  private let arrival = DispatchSemaphore(value: 0)
  /// How often a thread looks for one before it sleeps. To be woken takes longer than short work does.
  private static let patience = 200

  func send() {
    if count.wrappingAdd(1, ordering: .acquiringAndReleasing).oldValue < 0 { arrival.signal() }
  }

  /// Waits until there is one, and takes it.
  func take() {
    for _ in 0..<Self.patience {
      let seen = count.load(ordering: .relaxed)
      if seen > 0,
        count.compareExchange(expected: seen, desired: seen - 1, ordering: .acquiringAndReleasing).exchanged
      {
        return
      }
      SystemThread.giveWay()
    }
    if count.wrappingSubtract(1, ordering: .acquiringAndReleasing).oldValue <= 0 { arrival.wait() }
  }
}
