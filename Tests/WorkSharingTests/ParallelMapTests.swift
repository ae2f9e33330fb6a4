import Synchronization
import Testing
import WorkSharing

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

  /// Work that divides its own work again comes to an end, on however few threads.
  @Test(arguments: [1, 2, 8]) func mayStandInsideAnother(_ jobs: Int) {
    let sums = parallelMap(Array(0..<20), jobs: jobs) { first in
      parallelMap(Array(0..<30), jobs: jobs) { first * $0 }.reduce(0, +)
    }
    #expect(sums == (0..<20).map { $0 * 435 })
  }

  /// Many short pieces, so that members often come too late.
  @Test func comesBackWhenAllWorkIsDone() {
    for count in 0..<2000 {
      let places = Array(0..<(count % 7))
      #expect(parallelMap(places, jobs: 4) { $0 + count } == places.map { $0 + count })
    }
  }
}
