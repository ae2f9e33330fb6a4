import Dispatch
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

/// Results of `transform` for each input, in the order of the inputs; the only code of the program that starts threads.
///
/// At most `jobs` inputs are worked on at a time. With one job, or one input, everything runs on the calling thread.
func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, _ transform: @Sendable (Input) -> Output
) -> [Output] {
  let workers = min(jobs, inputs.count)
  if workers <= 1 { return inputs.map(transform) }
  let next = Atomic<Int>(0)
  let results = Mutex([Output?](repeating: nil, count: inputs.count))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < inputs.count else { return }
      let output = transform(inputs[index])
      results.withLock { $0[index] = output }
    }
  }
  return results.withLock { $0.map { $0! } }
}

/// Pieces of work of the rules, several at a time.
struct ParallelWork: WorkMap {
  var jobs: Int

  func results<Result: Sendable>(_ count: Int, _ work: @Sendable (_ place: Int) -> Result) -> [Result] {
    parallelMap(Array(0..<count), jobs: jobs, work)
  }
}
