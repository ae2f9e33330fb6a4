import FrameworkModel
import SourceText
import Testing

/// Whatever the input: no crash, sound ranges, each byte covered once, and no more output than the input warrants.
@Suite struct MutationTests {
  private static let names = ["case.txt", "case.md", "case.html"]

  /// The corpus in parts, so that a crash is known by its part.
  private static let parts: [ArraySlice<CorpusCase>] = stride(from: 0, to: Corpus.cases.count, by: 8).map {
    Corpus.cases[$0..<min($0 + 8, Corpus.cases.count)]
  }

  @Test(arguments: parts.indices)
  func survivesDamage(_ part: Int) throws {
    var failures = Failures()
    for example in Self.parts[part] {
      for seed in UInt64(0)..<60 {
        var mutation = Mutation(seed: seed &* 1_000_003 &+ UInt64(example.line))
        let text = mutation.damage(example.source)
        let name = seed % 3 == 0 ? example.name : Self.names[Int(seed / 3) % 3]
        failures.check(text, name, "\(example.testDescription), damage \(seed), \(name)")
      }
    }
    failures.report()
  }

  /// A text that ends anywhere: each case at every ninth scalar, which one depends on the case.
  @Test(arguments: parts.indices)
  func survivesTruncation(_ part: Int) throws {
    var failures = Failures()
    for example in Self.parts[part] {
      let scalars = example.source.unicodeScalars
      for count in stride(from: example.line % 9, to: scalars.count, by: 9) {
        failures.check(
          String(scalars.prefix(count)), example.name, "\(example.testDescription), the first \(count) scalars")
      }
    }
    failures.report()
  }

  /// What was found wrong in many readings, of which the first are shown.
  private struct Failures {
    private var count = 0
    private var first: [String] = []

    mutating func check(_ text: String, _ name: String, _ key: String) {
      // Damaged bytes or a canonical document that is not valid: refused with words, which is tested elsewhere.
      guard let read = try? ReadSource(text, name: name) else { return }
      let faults = read.faults + read.excess
      guard !faults.isEmpty else { return }
      count += 1
      if first.count < 5 { first.append("\(key): \(faults[0])\n\(text)") }
    }

    func report() {
      #expect(count == 0, "\(first.joined(separator: "\n\n"))")
    }
  }
}
