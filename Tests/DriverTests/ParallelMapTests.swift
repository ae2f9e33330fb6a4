import Synchronization
import Testing

@testable import Driver

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 3, 16]) func resultsComeInTheOrderOfTheInputs(_ jobs: Int) {
    let inputs = Array(0..<500)
    #expect(parallelMap(inputs, jobs: jobs) { $0 * 2 } == inputs.map { $0 * 2 })
    #expect(parallelMap([Int](), jobs: jobs) { $0 } == [])
  }

  @Test func noMoreThanTheJobsRunAtATime() {
    let running = Atomic<Int>(0)
    let most = Mutex(0)
    _ = parallelMap(Array(0..<200), jobs: 2) { value in
      let now = running.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue
      most.withLock { $0 = max($0, now) }
      var sum = value
      for step in 0..<1000 { sum &+= step }
      running.wrappingSubtract(1, ordering: .sequentiallyConsistent)
      return sum
    }
    #expect(most.withLock { $0 } <= 2)
  }
}
