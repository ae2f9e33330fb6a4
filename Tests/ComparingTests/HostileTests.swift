import FrameworkModel
import SourceText
import Testing

@testable import Comparing

/// Input that would take a quadratic step for ever; none of these ends within a test run then.
@Suite struct HostileTests {
  private func framework(_ behaviors: [String]) -> Framework {
    let nowhere = Location(SourceID(0), SourceRange(0, 0))
    var competency = Competency(id: "a", name: Statement("A", at: nowhere), location: nowhere)
    competency.behaviors = behaviors.map { Statement($0, at: nowhere) }
    return Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency])
  }

  @Test func manyEqualTexts() {
    let old = framework(Array(repeating: "Same", count: 20_000))
    let new = framework(Array(repeating: "Other", count: 20_000))
    let changes = Comparison(from: old, to: new).changes
    #expect(changes.count == 40_000)
    #expect(Set(changes.map(\.fingerprint)).count == 40_000)
  }

  @Test func manyTextsThatAreAlike() {
    let old = framework((0..<5000).map { "Serves client \($0) of the long list with care" })
    let new = framework((0..<5000).map { "Serves client \($0) of the long list with joy" })
    let changes = Comparison(from: old, to: new).changes
    #expect(changes.count == 5000)
    #expect(changes.allSatisfy { $0.name == "behavior-reworded" })
  }

  @Test func oneEndlessText() {
    let words = (0..<50_000).map { "w\($0)" }
    let old = framework([words.joined(separator: " ")])
    let new = framework([words.enumerated().map { $0.offset % 3 == 0 ? "x" : $0.element }.joined(separator: " ")])
    #expect(Comparison(from: old, to: new).changes.map(\.name) == ["behavior-reworded"])
  }
}
