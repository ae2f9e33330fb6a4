import Linting
import Synchronization

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
}

/// Results of `transform` for each input, in the order of the inputs.
///
/// At most `jobs` inputs are worked on at a time, and no more than there are processors. With one job, or one input,
/// everything runs on the calling thread.
func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, _ transform: @Sendable (Input) -> Output
) -> [Output] {
  parallelMap(count: inputs.count, jobs: jobs) { transform(inputs[$0]) }
}

/// Results of `transform` for each number below `count`, in their order.
func parallelMap<Output: Sendable>(
  count: Int, jobs: Int, _ transform: @Sendable (_ place: Int) -> Output
) -> [Output] {
  let workers = min(jobs, count)
  if workers <= 1 {
    LargePages.prepareThread(forPieces: count)
    return (0..<count).map(transform)
  }
  let next = Atomic<Int>(0)
  return [Output](unsafeUninitializedCapacity: count) { room, filled in
    let results = ResultRoom(room)
    WorkTeam.shared.perform(with: workers - 1) {
      LargePages.prepareThread(forPieces: count)
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        results.put(transform(place), at: place)
      }
    }
    filled = count
  }
}

/// Room for results, each of which is put in once, by whichever thread has made it.
private struct ResultRoom<Output>: @unchecked Sendable {
  private let start: UnsafeMutablePointer<Output>

  init(_ room: UnsafeMutableBufferPointer<Output>) { start = room.baseAddress! }

  func put(_ result: consuming Output, at place: Int) { (start + place).initialize(to: result) }
}

/// Pieces of work of the rules, several at a time.
struct ParallelWork: WorkMap {
  var jobs: Int

  var width: Int { jobs }

  func results<Result: Sendable>(_ count: Int, _ work: @Sendable (_ place: Int) -> Result) -> [Result] {
    parallelMap(count: count, jobs: jobs, work)
  }
}
