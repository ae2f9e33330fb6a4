import FrameworkModel
import GeneratedFrameworks
import Testing

@testable import Comparing

/// What holds for any two frameworks, tried on generated ones.
@Suite struct ComparisonProperties {
  static let seeds = Array(UInt64(1)...24)

  /// A framework, the same after edits, and what was done.
  static func edited(_ seed: UInt64) -> (before: Framework, script: EditScript) {
    var generator = FrameworkGenerator(seed: seed)
    let before = generator.framework(competencies: 12)
    var script = EditScript(before, generator: generator)
    script.run(edits: Int(seed) * 2)
    return (before, script)
  }

  @Test(arguments: seeds) func aFrameworkDoesNotDifferFromItself(seed: UInt64) {
    let after = Self.edited(seed).script.framework
    #expect(Comparison(from: after, to: after).changes.isEmpty)
  }

  @Test(arguments: seeds) func orderIsNoDifference(seed: UInt64) {
    let before = Self.edited(seed).before
    var after = before
    for index in after.competencies.indices {
      after.competencies[index].activities.reverse()
      after.competencies[index].negativeBehaviors.reverse()
      for level in after.competencies[index].levels.indices {
        after.competencies[index].levels[level].behaviors.reverse()
        after.competencies[index].levels[level].questions.reverse()
      }
    }
    after.competencies.reverse()
    #expect(Comparison(from: before, to: after).changes.map(\.message) == [])
  }

  @Test(arguments: seeds) func theChangesTurnOneSideIntoTheOther(seed: UInt64) {
    let (before, script) = Self.edited(seed)
    let (old, new) = (Outline(before), Outline(script.framework))
    let comparison = Comparison(from: old, to: new, options: ComparisonOptions())
    let tree = OutlineTree(old, changed: new)
    tree.apply(comparison.changes.flatMap(\.edits))
    #expect(tree.lines() == OutlineTree(new, changed: new).lines())
    #expect(OutlineTree(old, changed: new).lines() != tree.lines() || script.expected.isEmpty)
  }

  @Test(arguments: seeds) func unrelatedFrameworksTurnIntoOneAnother(seed: UInt64) {
    var generator = FrameworkGenerator(seed: seed)
    let old = Outline(generator.framework(competencies: 3))
    let new = Outline(generator.framework(competencies: 4))
    let comparison = Comparison(from: old, to: new, options: ComparisonOptions())
    let tree = OutlineTree(old, changed: new)
    tree.apply(comparison.changes.flatMap(\.edits))
    #expect(tree.lines() == OutlineTree(new, changed: new).lines())
  }

  @Test(arguments: seeds) func theOtherDirectionIsTheMirrorImage(seed: UInt64) {
    let (before, script) = Self.edited(seed)
    let there = Comparison(from: before, to: script.framework).changes
    let back = Comparison(from: script.framework, to: before).changes
    func line(_ kind: String, _ a: ChangeSide?, _ b: ChangeSide?, _ confidence: Int) -> String {
      "\(kind) \(a?.entity ?? "-") \(a?.text ?? "-") > \(b?.entity ?? "-") \(b?.text ?? "-") \(confidence)"
    }
    let mirrored = there.map { change in
      let kind =
        switch change.kind.mirror {
        case .itself: change.name
        case .kind(let other): other
        }
      return line(kind, change.new, change.old, change.confidence)
    }
    #expect(mirrored.sorted() == back.map { line($0.name, $0.old, $0.new, $0.confidence) }.sorted())
  }

  @Test(arguments: seeds) func editsAreFoundAgain(seed: UInt64) {
    let (before, script) = Self.edited(seed)
    let found = FoundAgain(before, script)
    // A few coincidences are allowed; the benchmark measures each kind over far more.
    #expect(found.missed.count * 20 <= script.expected.count, "missed: \(found.missed) invented: \(found.invented)")
    #expect(found.invented.count * 20 <= script.expected.count, "missed: \(found.missed) invented: \(found.invented)")
  }

  @Test(arguments: seeds) func fingerprintsAreUnique(seed: UInt64) {
    let (before, script) = Self.edited(seed)
    let changes = Comparison(from: before, to: script.framework).changes
    #expect(Set(changes.map(\.fingerprint)).count == changes.count)
  }
}
