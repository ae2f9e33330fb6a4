import CrossReferencing
import FrameworkModel
import SourceText
import Testing

@Suite struct CrossReferencingTests {
  private static let nowhere = Location(SourceID(0), SourceRange(0, 0))

  private func statement(_ text: String) -> Statement { Statement(text, at: Self.nowhere) }

  private func competency(
    _ id: String, _ name: String, definition: String? = nil, behaviors: [String] = [],
    related: [(name: String, target: String?)] = []
  ) -> Competency {
    var competency = Competency(id: id, name: statement(name), location: Self.nowhere)
    competency.definition = definition.map(statement)
    var level = Level(number: 2, location: Self.nowhere)
    level.behaviors = behaviors.map(statement)
    competency.levels = [level]
    competency.related = related.map { Relation(statement($0.name), target: $0.target) }
    return competency
  }

  private func reference(_ competencies: [Competency]) -> CrossReference {
    CrossReference(of: Framework(identity: FrameworkIdentity(id: "f"), competencies: competencies))
  }

  @Test func listsStatedLinksBothWays() {
    let reference = reference([
      competency("a", "Care", related: [("Tact", "b"), ("Courage", nil)]),
      competency("b", "Tact", related: [("Care", "a")]),
      competency("c", "Order", related: [("Care", "a"), ("Care", "a")]),
    ])
    #expect(reference.competencies[0].related.map(\.target) == ["b", nil])
    #expect(reference.competencies.map(\.namedBy) == [["b", "c"], ["a"], []])
    #expect(reference.unresolved == [.init(competency: "a", name: "Courage")])
    #expect(reference.oneWay == [.init(from: "c", to: "a")])
    #expect(reference.unlinked == ["c"])
  }

  @Test func countsATargetThatDoesNotExistAsUnresolved() {
    let reference = reference([competency("a", "Care", related: [("Tact", "gone")])])
    #expect(reference.competencies[0].related == [.init(name: "Tact", target: nil, origin: .stated)])
    #expect(reference.unresolved == [.init(competency: "a", name: "Tact")])
  }

  @Test func countsNoLinkToItself() {
    let reference = reference([
      competency("a", "Care Work", definition: "Care work is hard.", related: [("Care Work", "a")])
    ])
    #expect(reference.competencies[0].namedBy == [])
    #expect(reference.oneWay == [])
    #expect(reference.unlinked == ["a"])
  }

  @Test func findsMentionsWithFieldAndSentence() {
    let reference = reference([
      competency(
        "a", "Care", definition: "Looks after people. It builds on client focus, always! And more.",
        behaviors: ["Asks first.", "Shows Tact and CLIENT FOCUS."]),
      competency("b", "Client Focus"), competency("c", "Tact"),
    ])
    #expect(
      reference.competencies[0].related == [
        .init(
          name: "client focus", target: "b",
          origin: .mentioned(field: "definition", sentence: "It builds on client focus, always!")),
        .init(
          name: "Tact", target: "c",
          origin: .mentioned(field: "level 2/behavior 2", sentence: "Shows Tact and CLIENT FOCUS.")),
        .init(
          name: "CLIENT FOCUS", target: "b",
          origin: .mentioned(field: "level 2/behavior 2", sentence: "Shows Tact and CLIENT FOCUS.")),
      ])
    #expect(reference.competencies[1].namedBy == ["a"])
    #expect(reference.oneWay == [])
    #expect(reference.unlinked == ["a"])
  }

  @Test(arguments: [
    "Acts with tact.", "Tact comes first.", "Contacts others.", "Is Tactful.", "Stays in conTact.", "One. Tact two.",
  ])
  func takesASingleCommonWordForNoMention(_ text: String) {
    let reference = reference([competency("a", "Care", definition: text), competency("b", "Tact")])
    #expect(reference.competencies[0].related == [])
  }

  @Test func takesTheLongestNameAtAPlace() {
    let reference = reference([
      competency("a", "Care", definition: "Needs written communication and public client focus; also, Written words."),
      competency("b", "Written"), competency("c", "Written Communication"), competency("d", "Client Focus Plus"),
      competency("e", "Client Focus"),
    ])
    #expect(reference.competencies[0].related.map(\.target) == ["c", "e", "b"])
  }

  @Test func cutsAnEndlessSentenceAroundTheMention() throws {
    let words = Array(repeating: "wörter", count: 2000).joined(separator: " ")
    let reference = reference([
      competency("a", "Care", definition: "\(words) client focus \(words)"), competency("b", "Client Focus"),
    ])
    guard case .mentioned(_, let sentence)? = reference.competencies[0].related.first?.origin else {
      Issue.record("no mention")
      return
    }
    #expect(sentence.utf8.count < 450)
    #expect(sentence.hasPrefix("… wörter") && sentence.hasSuffix("wörter …") && sentence.contains(" client focus "))
  }

  @Test func findsBehaviorsThatSeveralShare() {
    let reference = reference([
      competency("a", "Care", behaviors: ["Listens, and asks.", "Listens and asks", "Walks."]),
      competency("b", "Tact", behaviors: ["Runs."]), competency("c", "Order", behaviors: ["listens – and asks", "…"]),
      competency("d", "Rest", behaviors: ["…"]),
    ])
    #expect(reference.sharedBehaviors == [.init(text: "Listens, and asks.", competencies: ["a", "c"])])
  }
}
