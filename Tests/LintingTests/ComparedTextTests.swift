import Diagnostics
import FrameworkModel
import PageReading
import SourceText
import Testing

@testable import Linting

/// The texts of competencies, and which of them are the same.
@Suite struct ComparedTextTests {
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

  @Test func eachTextHasAnEntityOfItsOwn() {
    let competencies = competencies()
    let all = competencies.indices.flatMap { competencies[$0].statements(at: $0) }
    #expect(Set(all.map(\.entity)).count == all.count && all.count > 20)
    var walked: [Statement] = []
    competencies[1].forEachStatement(at: 1) { statement, entity in
      walked.append(statement)
      #expect(entity.competency == 1)
    }
    #expect(walked == competencies[1].statements(at: 1).map(\.statement))
  }

  @Test func repeatedTextsAreToldFromTheirFirsts() {
    let competencies = subject().framework.competencies
    var folded: [UInt8] = []
    let behaviors = competencies.indices.flatMap { index in
      competencies[index].statements(at: index).filter { $0.entity.item?.kind == .behavior }.map {
        ComparedText($0.statement, $0.entity, TextScan($0.statement, isQuestion: false, &folded))
      }
    }
    let distinct = DistinctTexts(behaviors)
    #expect(behaviors.count == 12 && distinct.firsts.count == 4 && distinct.repeats.count == 8)
    for (text, first) in distinct.repeats {
      #expect(text.wordHashes == first.wordHashes && first.competency == 0)
      #expect(distinct.firsts.contains { $0 === first })
    }
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
