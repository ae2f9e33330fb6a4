import Dispatch
import Synchronization

/// Results of `transform` for each input, in the order of the inputs.
///
/// At most `jobs` inputs are worked on at a time, and no more than there are processors. With one job, or one input, or
/// no other thread to be had, everything runs on the calling thread.
public func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, _ transform: @Sendable (Input) -> Output
) -> [Output] {
  parallelMap(count: inputs.count, jobs: jobs) { transform(inputs[$0]) }
}

/// Results of `transform` for each number below `count`, in their order.
public func parallelMap<Output: Sendable>(
  count: Int, jobs: Int, _ transform: @Sendable (_ index: Int) -> Output
) -> [Output] {
  let workers = min(jobs, count)
  if workers <= 1 || !Parallelism.hasThread { return (0..<count).map(transform) }
  let next = Atomic(0)
  let results = Mutex([Output?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let result = transform(index)
      results.withLock { $0[index] = result }
    }
  }
  return results.withLock { $0.map { $0! } }
}
