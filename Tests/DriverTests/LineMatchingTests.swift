import Foundation
import SourceText
import Testing

@testable import Driver

/// Differences of texts, short and long.
@Suite struct LineMatchingTests {
  private func slices(_ lines: [String]) -> [ArraySlice<UInt8>] { lines.map { Array(($0 + "\n").utf8)[...] } }

  /// Numbers from a fixed sequence, so that each run is the same.
  private struct Random {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// Each pair is of equal lines, and both texts go upward.
  private func expectSound(_ pairs: [(old: Int, new: Int)], _ old: [String], _ new: [String]) {
    for (pair, next) in zip(pairs, pairs.dropFirst()) {
      #expect(pair.old < next.old && pair.new < next.new)
    }
    #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
  }

  @Test(arguments: 0..<20) func linesAreMatchedInOrder(seed: Int) {
    var random = Random(state: UInt64(seed) &* 77 | 1)
    // Some lines stand often, others once; long enough to be divided.
    let old = (0..<900).map { _ in random.next(3) == 0 ? "often \(random.next(5))" : "line \(random.next(1000))" }
    var new = old
    for _ in 0..<(1 << (seed % 10)) {
      switch random.next(3) {
      case 0 where !new.isEmpty: new.remove(at: random.next(new.count))
      case 1: new.insert("new \(random.next(50))", at: random.next(new.count + 1))
      default: if !new.isEmpty { new[random.next(new.count)] = "other \(random.next(50))" }
      }
    }
    let pairs = LineMatching(slices(old), slices(new)).pairs
    expectSound(pairs, old, new)
    // A line that was not touched is mostly found.
    #expect(pairs.count >= old.count - 2 * (1 << (seed % 10)) - 40)
  }

  @Test func aLineInTheMiddleOfALongText() {
    let old = (0..<5000).map { "line \($0)" }
    var new = old
    new[2500] = "other"
    let pairs = LineMatching(slices(old), slices(new)).pairs
    #expect(pairs.count == 4999 && !pairs.contains { $0.old == 2500 })
  }

  /// Where each of very many lines differs, comparing line by line would take hours.
  @Test func longTextsWithoutACommonLineAreReplaced() {
    let old = (0..<20_000).map { "    line \($0)" }
    #expect(LineMatching(slices(old), slices(old.map { "  " + $0 })).pairs.isEmpty)
    // Lines in common, and none that stands once.
    let repeated = (0..<3000).map { $0 % 2 == 0 ? "{" : "old \($0)" }
    let other = (0..<3000).map { $0 % 2 == 0 ? "new \($0)" : "{" }
    expectSound(LineMatching(slices(repeated), slices(other)).pairs, repeated, other)
  }

  /// `patch` makes the new text of the old one.
  @Test(arguments: 0..<6) func patchReadsIt(seed: Int) throws {
    var random = Random(state: UInt64(seed) &* 99 | 1)
    let old = (0..<700).map { _ in "line \(random.next(400))" }
    var new = old
    for _ in 0..<40 {
      let place = random.next(new.count)
      if random.next(2) == 0 { new.remove(at: place) } else { new.insert("new \(random.next(9))", at: place) }
    }
    let folder = try TestFolder()
    let oldText = old.joined(separator: "\n") + (seed % 2 == 0 ? "\n" : "")
    let newText = new.joined(separator: "\n") + (seed % 3 == 0 ? "\n" : "")
    try folder.write(oldText, to: "text")
    let difference = UnifiedDifference.between(
      SourceFile(name: "text", bytes: Array(oldText.utf8)), SourceFile(name: "text", bytes: Array(newText.utf8)))
    try folder.write(String(decoding: difference, as: UTF8.self), to: "difference")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "apply", "--unidiff-zero", "difference"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [
      "PATH": "/usr/bin:/bin", "GIT_CEILING_DIRECTORIES": URL(filePath: folder.path).deletingLastPathComponent().path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(folder.text(of: "text") == newText)
  }
}
