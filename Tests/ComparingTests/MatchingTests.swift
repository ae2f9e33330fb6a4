import FrameworkModel
import SourceText
import Testing

@testable import Comparing

/// What belongs to what, in cases that are easy to get wrong.
@Suite struct MatchingTests {
  static let nowhere = Location(SourceID(0), SourceRange(0, 0))

  private func statements(_ texts: [String]) -> [Statement] { texts.map { Statement($0, at: Self.nowhere) } }

  private func competency(_ name: String, id: String? = nil, levels: [Int: [String]] = [:], titled: Bool = false)
    -> Competency
  {
    var competency = Competency(
      id: id ?? name.lowercased(), name: Statement(name, at: Self.nowhere), location: Self.nowhere)
    competency.levels = levels.sorted { $0.key < $1.key }.map { number, texts in
      var level = Level(number: number, location: Self.nowhere)
      level.behaviors = statements(texts)
      if titled { level.title = Statement("Title of \(texts[0])", at: Self.nowhere) }
      return level
    }
    return competency
  }

  private func framework(_ competencies: Competency...) -> Framework {
    Framework(identity: FrameworkIdentity(id: "f"), competencies: competencies)
  }

  private func kinds(_ old: Framework, _ new: Framework, _ options: ComparisonOptions = .init()) -> [String] {
    Comparison(from: old, to: new, options: options).changes.map(\.name)
  }

  static let greets = "Greets every caller by name."
  static let writes = "Writes down what was promised."
  static let calms = "Calms callers who shout."
  static let plans = "Plans the week with the whole desk."
  static let trains = "Trains new colleagues on the phones."
  static let closes = "Closes requests before the day ends."
  static let five = [1: [greets, writes], 2: [calms], 3: [plans], 4: [trains], 5: [closes]]

  // MARK: Ids

  /// What has one id on both sides is one thing, however it reads by now and wherever it stands.
  @Test func itemsWithOneIDBelongTogether() {
    var old = competency("A", levels: [1: [Self.greets], 2: [Self.calms]])
    var new = competency("A", levels: [1: [Self.plans], 2: [Self.calms]])
    old.levels[0].behaviors[0].id = "a/behavior-1"
    #expect(Set(kinds(framework(old), framework(new))) == ["behavior-added", "behavior-removed"])
    new.levels[0].behaviors[0].id = "a/behavior-1"
    let changes = Comparison(from: framework(old), to: framework(new)).changes
    #expect(changes.map(\.name) == ["behavior-reworded"])
    #expect(changes.map(\.confidence) == [100])
    // With the other in its place, it moved.
    new.levels[1].behaviors.append(new.levels[0].behaviors[0])
    new.levels[0].behaviors = statements([Self.trains])
    #expect(Set(kinds(framework(old), framework(new))) == ["behavior-moved", "behavior-added"])
    // An id that stands twice says nothing.
    new.levels[0].behaviors[0].id = "a/behavior-1"
    #expect(!kinds(framework(old), framework(new)).contains("behavior-moved"))
  }

  @Test func levelsWithOneIDBelongTogether() {
    var old = competency("A", levels: [1: [Self.greets], 2: [Self.calms]])
    var new = competency("A", levels: [1: [Self.plans], 2: [Self.trains], 3: [Self.closes]])
    for (level, id) in ["one", "two"].enumerated() { old.levels[level].id = id }
    for (level, id) in ["new", "one", "two"].enumerated() { new.levels[level].id = id }
    let changes = Comparison(from: framework(old), to: framework(new)).changes
    #expect(changes.first { $0.name == "level-renumbered" }?.message == "In A, levels 1 to 2 became 2 to 3.")
    #expect(changes.filter { $0.name == "level-added" }.count == 1)
  }

  // MARK: Levels

  @Test func aLevelPutInBetweenRenumbersThoseAbove() {
    let new = [
      1: [Self.greets, Self.writes], 2: [Self.calms], 3: ["Explains fees."], 4: [Self.plans], 5: [Self.trains],
      6: [Self.closes],
    ]
    let changes = Comparison(
      from: framework(competency("A", levels: Self.five)), to: framework(competency("A", levels: new))
    ).changes
    #expect(Set(changes.map(\.name)) == ["level-renumbered", "level-added"])
    #expect(changes.first { $0.name == "level-renumbered" }?.message == "In A, levels 3 to 5 became 4 to 6.")
  }

  @Test func aScaleTurnedAroundIsOneChange() {
    let new = Dictionary(uniqueKeysWithValues: Self.five.map { (6 - $0.key, $0.value) })
    let changes = Comparison(
      from: framework(competency("A", levels: Self.five)), to: framework(competency("A", levels: new))
    ).changes
    #expect(changes.map(\.message) == ["In A, levels 1 to 5 became 5 to 1."])
  }

  @Test func aLevelThatChangedMuchMovesWithItsNeighbors() {
    let new = [1: [Self.calms], 2: ["Sorts the mail."], 3: [Self.trains], 4: [Self.closes]]
    let changes = Comparison(
      from: framework(competency("A", levels: Self.five)), to: framework(competency("A", levels: new))
    ).changes
    #expect(changes.first { $0.name == "level-renumbered" }?.message == "In A, levels 2 to 5 became 1 to 4.")
    #expect(Set(changes.map(\.name)) == ["level-renumbered", "level-removed", "behavior-removed", "behavior-added"])
  }

  @Test func behaviorsThatChangePlacesAreMovesWhereTitlesStay() {
    var old = competency("A", levels: [1: [Self.greets], 2: [Self.calms]], titled: true)
    var new = old
    new.levels[0].behaviors = old.levels[1].behaviors
    new.levels[1].behaviors = old.levels[0].behaviors
    #expect(kinds(framework(old), framework(new)) == ["behavior-moved", "behavior-moved"])
    old.levels[0].title = nil
    old.levels[1].title = nil
    #expect(kinds(framework(old), framework(old)) == [])
  }

  @Test func repeatedLevelNumbersPairInOrder() {
    var old = competency("A", levels: [1: [Self.greets], 2: [Self.calms]])
    old.levels[1].number = 1
    #expect(kinds(framework(old), framework(old)) == [])
    var new = old
    new.levels[1].behaviors = []
    #expect(kinds(framework(old), framework(new)) == ["behavior-removed"])
  }

  @Test func numbersAtTheEndOfTheirRangeAreNoTrap() {
    let old = competency("A", levels: [Int.min: [Self.greets], Int.max: [Self.calms]])
    let new = competency("A", levels: [Int.min: [Self.calms], Int.max: [Self.greets]])
    #expect(!kinds(framework(old), framework(new)).isEmpty)
    #expect(!kinds(framework(old), framework(competency("A", levels: [Int.max: [Self.greets]]))).isEmpty)
  }

  // MARK: Items

  @Test func aMoveWithAnEditIsOneChange() {
    let new = [
      1: [Self.greets], 2: [Self.calms, "Writes down all that was promised."], 3: [Self.plans], 4: [Self.trains],
      5: [Self.closes],
    ]
    let change = Comparison(
      from: framework(competency("A", levels: Self.five)), to: framework(competency("A", levels: new))
    ).changes
    #expect(change.map(\.name) == ["behavior-moved"])
    #expect(change[0].isTextChange)
    #expect(change[0].confidence < 100)
  }

  @Test func ofSeveralEqualTextsTheNearestMoves() {
    let old = framework(competency("A", levels: [1: [Self.greets], 2: [Self.calms], 5: [Self.greets]]))
    let new = framework(competency("A", levels: [1: [Self.plans], 2: [Self.calms, Self.greets], 5: [Self.greets]]))
    let moves = Comparison(from: old, to: new).changes.filter { $0.name == "behavior-moved" }
    #expect(moves.map { "\($0.old?.level ?? 0) > \($0.new?.level ?? 0)" } == ["1 > 2"])
  }

  @Test func withoutSimilarityARewordingIsTwoChanges() {
    let old = framework(competency("A", levels: [1: [Self.writes]]))
    let new = framework(competency("A", levels: [1: ["Writes down all that was promised."]]))
    #expect(kinds(old, new) == ["behavior-reworded"])
    var options = ComparisonOptions()
    options.findsSimilar = false
    #expect(kinds(old, new, options).sorted() == ["behavior-added", "behavior-removed"])
  }

  @Test func theThresholdDecides() {
    let old = framework(competency("A", levels: [1: [Self.writes]]))
    let new = framework(competency("A", levels: [1: ["Writes down all that was promised."]]))
    var options = ComparisonOptions()
    options.threshold = 0.99
    #expect(kinds(old, new, options).sorted() == ["behavior-added", "behavior-removed"])
  }

  @Test func unlikeTextsAreNotPaired() {
    let old = framework(competency("A", levels: [1: [Self.writes]]))
    let new = framework(competency("A", levels: [1: [Self.calms]]))
    #expect(kinds(old, new).sorted() == ["behavior-added", "behavior-removed"])
  }

  @Test func oneOfTwoEqualTextsThatGoesIsARemoval() {
    let old = framework(competency("A", levels: [1: [Self.writes, Self.writes]]))
    let new = framework(competency("A", levels: [1: [Self.writes]]))
    #expect(kinds(old, new) == ["behavior-removed"])
  }

  @Test func textsWithoutAWordAreComparedAsTheyAre() {
    let old = framework(competency("A", levels: [1: ["—", "…"]]))
    #expect(kinds(old, old) == [])
    #expect(kinds(old, framework(competency("A", levels: [1: ["?!", "…"]]))) == ["text-corrected"])
  }

  // MARK: Competencies

  @Test func aCopyIsAnAdditionAndNoSplit() {
    let old = framework(competency("A", levels: Self.five))
    let new = framework(competency("A", levels: Self.five), competency("B", levels: Self.five))
    #expect(kinds(old, new) == ["competency-added"])
  }

  @Test func aNameFindsACompetencyWhoseIDChanged() {
    let old = framework(competency("A", id: "x", levels: [1: [Self.greets]]))
    let new = framework(competency("A", id: "y", levels: [1: [Self.calms]]))
    #expect(kinds(old, new).contains("competency-rekeyed"))
    #expect(!kinds(old, new).contains("competency-added"))
  }

  @Test func idsGoBeforeNames() {
    let old = framework(competency("A", id: "x"), competency("B", id: "y"))
    let new = framework(competency("B", id: "x"), competency("A", id: "y"))
    #expect(kinds(old, new) == ["competency-renamed", "competency-renamed"])
  }

  @Test func repeatedIDsAreNoTrap() {
    let old = framework(
      competency("A", id: "x", levels: [1: [Self.greets]]), competency("B", id: "x", levels: [1: [Self.calms]]))
    #expect(kinds(old, old) == [])
  }

  @Test func aFrameworkWithoutCompetenciesIsNoTrap() {
    let empty = Framework(identity: FrameworkIdentity(id: "f"))
    #expect(kinds(empty, empty) == [])
    #expect(kinds(empty, framework(competency("A"))) == ["competency-added"])
    #expect(kinds(framework(competency("A")), empty) == ["competency-removed"])
  }

  // MARK: What is judged elsewhere

  @Test func classesCanBeReplaced() {
    var options = ComparisonOptions()
    options.classes = ["behavior-removed": .breaking]
    let old = framework(competency("A", levels: [1: [Self.greets, Self.writes]]))
    let new = framework(competency("A", levels: [1: [Self.greets]]))
    #expect(Comparison(from: old, to: new).gravest == .minor)
    #expect(Comparison(from: old, to: new, options: options).gravest == .breaking)
  }

  @Test func fingerprintsDoNotHangOnPlaces() {
    let old = framework(competency("A", levels: [1: [Self.greets]]))
    let new = framework(competency("A", levels: [1: [Self.greets, Self.writes]]))
    let other = framework(competency("A", levels: [1: [Self.writes.uppercased(), Self.greets]]), competency("B"))
    let one = Comparison(from: old, to: new).changes.first { $0.name == "behavior-added" }
    let same = Comparison(from: old, to: other).changes.first { $0.name == "behavior-added" }
    #expect(one?.fingerprint == same?.fingerprint)
    #expect(one != nil)
  }

  @Test func acceptedChangesAreSetAsideAndStaleOnesNamed() throws {
    let old = framework(competency("A", levels: [1: [Self.greets]]))
    let changes = Comparison(from: old, to: framework(competency("A", levels: [1: [Self.greets, Self.writes]]))).changes
    let accepted = AcceptedChanges([
      .init(fingerprint: try #require(changes.first).fingerprint, reason: "agreed"),
      .init(fingerprint: "0000000000000000", reason: "long ago"),
    ])
    let sorted = accepted.sort(changes)
    #expect(sorted.open.isEmpty)
    #expect(sorted.accepted.count == 1)
    #expect(sorted.stale.map(\.reason) == ["long ago"])
  }
}
