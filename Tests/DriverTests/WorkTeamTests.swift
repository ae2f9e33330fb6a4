import Foundation
import Synchronization
import Testing

@testable import Driver

@Suite struct WorkTeamTests {
  /// Work that nobody waits for is done all the same, unless there is one processor only.
  @Test func whatIsBegunComesToAnEnd() async throws {
    guard Parallelism.processorCount > 1 else { return }
    let done = Atomic(0)
    for _ in 0..<100 { WorkTeam.shared.begin { done.wrappingAdd(1, ordering: .relaxed) } }
    for _ in 0..<1000 where done.load(ordering: .relaxed) < 100 { try await Task.sleep(for: .milliseconds(10)) }
    #expect(done.load(ordering: .relaxed) == 100)
  }

  /// Members that were waited for too long sleep, and wake when they are wanted again.
  @Test func membersWakeAfterAPause() async throws {
    for round in 0..<5 {
      #expect(parallelMap(Array(0..<50), jobs: 4) { $0 + round } == (0..<50).map { $0 + round })
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  #if canImport(Glibc)
  /// A thread that leaves a processor may run there again later.
  @Test func leavingAProcessorBindsNobody() throws {
    let before = try allowedProcessors()
    for _ in 0..<20 { Processor.current?.beLeft() }
    #expect(Processor.current != nil)
    #expect(try allowedProcessors() == before)
  }

  /// What the system says of the calling thread.
  private func allowedProcessors() throws -> String? {
    try String(contentsOfFile: "/proc/thread-self/status", encoding: .utf8).split(separator: "\n").first {
      $0.hasPrefix("Cpus_allowed_list")
    }.map(String.init)
  }
  #endif
}
