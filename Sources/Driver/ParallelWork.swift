import Linting
import WorkSharing

/// Pieces of work of the rules, several at a time.
struct ParallelWork: WorkMap {
  var jobs: Int

  func results<Result: Sendable>(_ count: Int, _ work: @Sendable (_ index: Int) -> Result) -> [Result] {
    parallelMap(count: count, jobs: jobs, work)
  }
}
