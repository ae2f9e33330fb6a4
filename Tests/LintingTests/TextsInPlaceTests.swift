import Diagnostics
import FrameworkModel
import PageReading
import SourceText
import Testing

@testable import Linting

/// What is looked at in its place is what a copy would show.
@Suite struct TextsInPlaceTests {
  private static let page = """
    Care

    Says what (can)
      be done.

    Level 1. Takes part

    - Asks what a
      client needs.
    - Löwen zähmt niemand.
    - Listens.
    Questions
    - When did you
      ask for more?
    - When did you ask for less?

    Level 2. Leads

    - Listens.
    - Settles quarrels.
    - Asks what a client needs!
    """

  private func subject() -> LintSubject { check([source(Self.page), source(Self.page)]).subject }

  /// All kinds of text: kept in the source, on several lines, and as strings of their own.
  private func competencies() -> [Competency] {
    var competencies = subject().framework.competencies
    competencies[1].titles = [
      Statement("", at: competencies[1].location), Statement("Ärztin", at: competencies[1].location),
    ]
    return competencies
  }

  @Test func textsAreThoseOfTheStatements() {
    let competencies = competencies()
    var shown: [(statement: Statement, entity: Entity)] = []
    competencies.forEachTextInPlace(of: 0..<2) { text in
      let room = UnsafeMutablePointer<UInt8>.allocate(capacity: text.limit + 1)
      defer { room.deallocate() }
      let bytes = UnsafeBufferPointer(start: room, count: text.copy(to: room))
      #expect(Array(bytes) == Array(text.statement.text.utf8))
      #expect(text.location == text.statement.location)
      #expect(text.level.map { competencies[text.entity.competency].levels[$0].number } == text.entity.level)
      shown.append((text.statement, text.entity))
    }
    let expected = competencies.indices.flatMap { competencies[$0].statements(at: $0) }
    #expect(shown.map(\.statement) == expected.map(\.statement))
    #expect(shown.map(\.entity) == expected.map(\.entity))
    #expect(Set(shown.map(\.entity)).count > 20)
  }

  @Test func keptTextsAreFoundAgain() {
    let framework = subject().framework
    let block = TextBlock(framework, 0..<2)
    var expected: [Entity: Statement] = [:]
    for index in framework.competencies.indices {
      for (statement, entity) in framework.competencies[index].statements(at: index)
      where entity.item?.kind == .behavior || entity.item?.kind == .question {
        expected[entity] = statement
      }
    }
    var found: [Entity: Statement] = [:]
    for text in block.texts {
      let placed = text.place.placed(in: framework, isQuestion: text.signs.contains(.question))
      found[placed.entity] = placed.statement
    }
    #expect(found == expected && found.count == block.texts.count && found.count == 16)
    #expect(block.behaviors.count == 12 && block.questions.count == 4)
  }

  @Test func repeatedTextsAreToldFromTheirFirsts() {
    let framework = subject().framework
    let texts = TextBlocks([TextBlock(framework, 0..<1), TextBlock(framework, 1..<2)])
    let behaviors = DistinctTexts(texts, \.behaviors)
    #expect(behaviors.firsts.count == 4)
    #expect(behaviors.repeats.count == 8)
    for (text, first) in behaviors.repeats {
      #expect(texts.hash(of: text) == texts.hash(of: first))
      #expect(first.block == 0 && behaviors.firsts.contains { $0.text == first.text })
    }
  }

  /// A hash that stands twice is never taken for a single one; most single ones are.
  @Test func singleHashesStandOnce() {
    var counts = HashCounts(capacity: 1000)
    var state: UInt64 = 7
    var hashes: [UInt64] = []
    for _ in 0..<1000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      hashes.append(state)
    }
    for (place, hash) in hashes.enumerated() {
      for _ in 0..<(1 + place % 4) { counts.add(hash) }
    }
    var single = 0
    for (place, hash) in hashes.enumerated() {
      let isSingle = counts.isSingle(hash)
      if place % 4 > 0 { #expect(!isSingle) } else if isSingle { single += 1 }
    }
    #expect(single > 180)
  }

  /// Names are the same when folded, however they are written.
  @Test(arguments: [
    ("Care", "CARE"), ("R&D Work", "R & D work"), ("Client's Needs", "Clients needs"), ("Ärzte", "ärzte"),
  ])
  func aCompetencyThatNamesItselfIsFound(_ name: String, _ other: String) {
    let nowhere = Location(SourceID(0), SourceRange(0, 0))
    func own(_ text: String) -> Statement {
      let bytes = Array(text.utf8)
      return Statement(verbatim: SourceRange(0, bytes.count), of: bytes, at: nowhere)
    }
    var competency = Competency(id: "own", name: own(name), location: nowhere)
    competency.related = [Relation(own(other)), Relation(own("\(other) x")), Relation(own("Cart"))]
    var framework = Framework(identity: FrameworkIdentity(id: "f"))
    framework.competencies = [competency]
    let subject = LintSubject(framework: framework, observations: [], sources: [])
    let found = RelatedSelf(options: RuleOptions(RelatedSelf.documentation)).check(subject)
    #expect(found.map(\.entity) == ["own/related 1"])
  }
}
