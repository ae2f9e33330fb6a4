import FrameworkModel
import GeneratedFrameworks
import SourceText
import StructuredData
import Testing

@testable import Identifying

/// Whatever people do to a framework, what goes on keeps its identifiers.
@Suite struct LedgerPropertyTests {
  /// The UUID of each text, through the id that the framework states and the ledger that knows it.
  private func uuids(_ identification: Identification) throws -> [String: String] {
    let entries = Dictionary(uniqueKeysWithValues: identification.ledger.entries.map { ($0.id, $0) })
    var found: [String: String] = [:]
    var missing = 0
    identification.framework.forEachEntity { visited in
      guard let entry = visited.id.flatMap({ entries[$0] }), entry.kind == visited.kind, entry.removed == nil else {
        missing += 1
        return
      }
      // Titles of levels and notes repeat; what an edit script edits stands once.
      if let text = visited.text, ![.level, .scaleLevel, .section].contains(visited.kind) { found[text] = entry.uuid }
    }
    #expect(missing == 0, "each entity has an id that the ledger knows")
    return found
  }

  /// The ids of competencies as assembling gives them: slugs of their names.
  private func assembled(_ framework: Framework) -> Framework {
    var framework = framework
    var renamed: [String: String] = [:]
    for index in framework.competencies.indices {
      let slug = Slug.of(framework.competencies[index].name.text)
      renamed[framework.competencies[index].id] = slug
      framework.competencies[index].id = slug
    }
    for index in framework.competencies.indices {
      for link in framework.competencies[index].related.indices {
        framework.competencies[index].related[link].target = framework.competencies[index].related[link].target.map {
          renamed[$0] ?? $0
        }
      }
    }
    return framework
  }

  private func reread(_ ledger: Ledger) throws -> Ledger {
    let read = try LedgerReader.read(SourceFile(name: "rung.lock", bytes: Array(ledger.text.utf8)))
    #expect(read == ledger)
    return read
  }

  @Test(arguments: 0..<40) func editsKeepIdentifiers(_ seed: Int) throws {
    var generator = FrameworkGenerator(seed: UInt64(seed))
    let first = assembled(generator.framework(competencies: 6))
    var before = Identification(first, with: nil, day: "2026-01-01")
    var framework = first
    for (round, day) in ["2026-02-01", "2026-03-01"].enumerated() {
      framework.identity.version = "\(round + 2).0.0"
      var script = EditScript(framework, generator: generator)
      script.run(edits: 12)
      generator = FrameworkGenerator(seed: UInt64(seed * 100 + round + 7))
      framework = assembled(script.framework)
      let after = Identification(framework, with: try reread(before.ledger), day: day)
      let (old, new) = (try uuids(before), try uuids(after))
      for change in script.expected {
        let verb = change.kind.split(separator: "-").last ?? ""
        guard ["reworded", "moved", "transferred", "renamed"].contains(verb) || change.kind == "text-corrected",
          let former = old[change.old], change.kind != "competency-moved"
        else { continue }
        #expect(new[change.new] == former, "\(change.kind): \(change.old) -> \(change.new)")
      }
      let edited = Set(script.expected.flatMap { [$0.old, $0.new] })
      for (text, uuid) in old where !edited.contains(text) && new[text] != nil {
        #expect(new[text] == uuid, "nobody edited: \(text)")
      }
      for change in script.expected where change.kind == "behavior-added" {
        #expect(!old.values.contains(new[change.new] ?? ""), "\(change.new) is new")
      }
      for change in script.expected where change.kind == "behavior-removed" {
        let entry = after.ledger.entries.first { $0.uuid == old[change.old] }
        #expect(entry?.removed == framework.identity.version, "\(change.old) stays, marked")
        #expect(entry?.changed == day)
      }
      // Nothing is ever forgotten, and no identifier stands twice.
      let uuids = after.ledger.entries.map(\.uuid)
      #expect(Set(uuids).count == uuids.count)
      #expect(Set(uuids).isSuperset(of: before.ledger.entries.map(\.uuid)))
      // Once written, the ledger lacks nothing, and the framework has the same ids.
      let again = Identification(framework, with: try reread(after.ledger), day: "2026-12-31")
      #expect(again.changes.isEmpty)
      #expect(again.ledger == after.ledger)
      #expect(again.framework == after.framework)
      before = after
    }
  }

  /// What is gone and comes back with the same words is the same.
  @Test(arguments: 0..<20) func whatComesBackIsTheSame(_ seed: Int) throws {
    var generator = FrameworkGenerator(seed: UInt64(500 + seed))
    let first = assembled(generator.framework(competencies: 4))
    let before = Identification(first, with: nil, day: "2026-01-01")
    var less = first
    less.competencies.remove(at: seed % 4)
    less.competencies[0].levels[1].behaviors.removeFirst()
    let between = Identification(less, with: before.ledger, day: "2026-02-01")
    #expect(between.ledger.entries.contains { $0.removed != nil })
    let after = Identification(first, with: try reread(between.ledger), day: "2026-03-01")
    #expect(try uuids(after) == uuids(before))
    #expect(after.ledger.entries.allSatisfy { $0.removed == nil })
  }

  /// Without a ledger, identifiers depend on an entity's own words and competency alone.
  @Test func withoutALedgerNeighborsDoNotMatter() throws {
    var generator = FrameworkGenerator(seed: 9)
    let first = assembled(generator.framework(competencies: 3))
    var other = first
    other.competencies.swapAt(0, 2)
    other.competencies[1].levels[0].behaviors.insert(generator.freshStatement(), at: 0)
    other.competencies[1].levels[0].behaviors.reverse()
    let (old, new) = (
      try uuids(Identification(first, with: nil)), try uuids(Identification(other, with: nil))
    )
    for (text, uuid) in old { #expect(new[text] == uuid) }
  }
}
