import FrameworkModel
import SourceText
import Testing

@testable import Identifying

@Suite struct IdentificationTests {
  private func text(_ words: String) -> Statement { Statement(words, at: Location(SourceID(0), SourceRange(0, 0))) }

  private func framework(_ competencies: [(name: String, cluster: String?, behaviors: [String])]) -> Framework {
    var framework = Framework(identity: FrameworkIdentity(id: "f"))
    framework.identity.version = "1.0.0"
    for (name, cluster, behaviors) in competencies {
      var competency = Competency(
        id: Slug.of(name), name: text(name), location: Location(SourceID(0), SourceRange(0, 0)))
      competency.cluster = cluster.map(text)
      var level = Level(number: 1, title: text("Basic"), location: competency.location)
      level.behaviors = behaviors.map(text)
      competency.levels = [level]
      framework.competencies.append(competency)
    }
    return framework
  }

  private func id(_ name: String, in identification: Identification) -> String? {
    identification.framework.competencies.first { $0.name.text == name }?.id
  }

  @Test func aRenamedCompetencyKeepsItsKeyAndItsLinks() {
    var before = framework([
      ("Client Focus", nil, ["Asks what clients need."]), ("Teamwork", nil, ["Shares what the team learned."]),
    ])
    before.competencies[1].related = [Relation(text("Client Focus"), target: "client-focus")]
    let first = Identification(before, with: nil)
    var after = before
    after.competencies[0].name = text("Customer Orientation")
    after.competencies[0].id = "customer-orientation"
    after.competencies[1].related = [Relation(text("Customer Orientation"), target: "customer-orientation")]
    let second = Identification(after, with: first.ledger, day: "2026-02-02")
    #expect(id("Customer Orientation", in: second) == "client-focus")
    #expect(second.framework.competencies[1].related[0].target == "client-focus")
    #expect(second.changes.map(\.kind) == [.renamed])

    // Another that takes the old name is another.
    after.competencies.append(before.competencies[0])
    after.competencies[2].levels[0].behaviors = [text("Opens the doors for whoever comes.")]
    let third = Identification(after, with: second.ledger, day: "2026-03-03")
    #expect(id("Customer Orientation", in: third) == "client-focus")
    #expect(id("Client Focus", in: third) == "client-focus-2")
    #expect(Set(third.ledger.entries.map(\.uuid)).count == third.ledger.entries.count)
  }

  @Test func anIDThatASourceStatesHolds() {
    let before = framework([("Client Focus", nil, ["Asks what clients need."])])
    let first = Identification(before, with: nil)
    var after = before
    after.competencies[0].id = "cf"
    let second = Identification(after, with: first.ledger, stated: ["cf"], day: "2026-02-02")
    #expect(id("Client Focus", in: second) == "cf")
    let (old, new) = (
      first.ledger.entries.first { $0.id == "client-focus" }, second.ledger.entries.first { $0.id == "cf" }
    )
    #expect(old?.uuid == new?.uuid)
    #expect(second.ledger.entries.allSatisfy { $0.removed == nil })
  }

  @Test func aRenamedClusterIsTheSame() {
    let behaviors = ["Asks what clients need.", "Shares what the team learned."]
    let first = Identification(
      framework([("A", "People", [behaviors[0]]), ("B", "People", [behaviors[1]])]), with: nil)
    let second = Identification(
      framework([("A", "Working with others", [behaviors[0]]), ("B", "Working with others", [behaviors[1]])]),
      with: first.ledger, day: "2026-02-02")
    #expect(second.ledger.entries.first { $0.kind == .cluster }?.id == "cluster:people")
    #expect(second.changes.map(\.kind) == [.renamed])
    let third = Identification(
      framework([("A", "Working with others", [behaviors[0]]), ("B", "Other matters", [behaviors[1]])]),
      with: second.ledger, day: "2026-03-03")
    #expect(third.changes.map(\.kind) == [.added, .moved])
  }

  @Test func whatIsReplacedSaysByWhat() {
    let first = Identification(framework([("A", nil, ["Keeps the garden tidy.", "Reads maps."])]), with: nil)
    let second = Identification(
      framework([("A", nil, ["Negotiates contracts with suppliers abroad.", "Reads maps."])]), with: first.ledger,
      day: "2026-02-02")
    let gone = second.ledger.entries.first { $0.removed != nil }
    #expect(gone?.text == "Keeps the garden tidy.")
    #expect(gone?.removed == "1.0.0")
    #expect(gone?.replacedBy == second.ledger.entries.first { $0.text?.hasPrefix("Negotiates") ?? false }?.id)
  }

  @Test func aDefinitionIsPartOfWhatChanges() {
    var framework = framework([("A", nil, ["Reads maps."])])
    framework.competencies[0].definition = text("Finds the way.")
    let first = Identification(framework, with: nil, day: "2026-01-01")
    framework.competencies[0].definition = text("Finds the way, at night, too.")
    let second = Identification(framework, with: first.ledger, day: "2026-02-02")
    #expect(second.changes.map(\.kind) == [.reworded])
    #expect(second.ledger.entries.first { $0.id == "a" }?.changed == "2026-02-02")
    #expect(second.ledger.entries.first { $0.kind == .behavior }?.changed == "2026-01-01")
  }

  @Test func aPartOfAFrameworkRemovesNothing() {
    let first = Identification(framework([("A", nil, ["Reads maps."]), ("B", nil, ["Rows boats."])]), with: nil)
    let part = Identification(framework([("B", nil, ["Rows boats."])]), with: first.ledger, isWhole: false)
    #expect(part.changes.isEmpty)
    #expect(part.ledger == first.ledger)
  }

  @Test func textsThatStandTwiceHaveIDsOfTheirOwn() {
    let identification = Identification(framework([("A", nil, ["Reads maps.", "Reads maps."])]), with: nil)
    let ids = identification.framework.competencies[0].levels[0].behaviors.map(\.id)
    #expect(Set(ids).count == 2)
    #expect(
      Identification(framework([("A", nil, ["Reads maps.", "Reads maps."])]), with: identification.ledger).changes
        .isEmpty)
  }

  /// Known answers, so that no version of Rung gives other identifiers than the one before.
  @Test func identifiersAreWhatTheyWere() {
    #expect(StableUUID.uuid(of: "client-focus", in: "service") == "46ff3725-385e-579a-94b6-e50eabcdea11")
    #expect(StableUUID.ctid(of: "client-focus", in: "service") == "ce-0fa14d06-6669-4287-90ab-8b49dfef6d9a")
    #expect(StableUUID.isUUID(StableUUID.uuid(of: "x", in: "y")))
    #expect(StableUUID.isCTID(StableUUID.ctid(of: "x", in: "y")))
    for wrong in [
      "", "5D0B61C4-2f8e-4c57-9a36-e17408b2d913", "5d0b61c4-2f8e-7c57-9a36-e17408b2d913",
      "5d0b61c4-2f8e-4c57-0a36-e17408b2d913", "5d0b61c42f8e4c579a36e17408b2d913",
    ] { #expect(!StableUUID.isUUID(wrong), "\(wrong)") }
  }
}
