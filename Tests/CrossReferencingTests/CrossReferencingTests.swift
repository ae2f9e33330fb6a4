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

  private func reference(_ competencies: [Competency], aliases: [String: [String]] = [:]) -> CrossReference {
    var others = Aliases()
    others.entries = aliases.sorted { $0.key < $1.key }.map { Aliases.Entry(competency: $0.key, names: $0.value) }
    return CrossReference(
      of: Framework(identity: FrameworkIdentity(id: "f"), competencies: competencies), aliases: others)
  }

  @Test func listsStatedLinksBothWays() {
    let reference = reference([
      competency("a", "Care", related: [("Tact", "b"), ("Courage", nil)]),
      competency("b", "Tact", related: [("Care", "a")]),
      competency("c", "Order", related: [("Care", "a"), ("Care", "a")]),
    ])
    #expect(reference.competencies[0].related.map(\.target) == [.competency("b"), .nowhere])
    #expect(reference.competencies.map(\.namedBy) == [["b", "c"], ["a"], []])
    #expect(reference.unresolved == [.init(competency: "a", name: "Courage")])
    #expect(reference.oneWay == [.init(from: "c", to: "a")])
    #expect(reference.unlinked == ["c"])
  }

  @Test func countsATargetThatDoesNotExistAsUnresolved() {
    let reference = reference([competency("a", "Care", related: [("Tact", "gone")])])
    #expect(reference.competencies[0].related == [.init(name: "Tact", target: .nowhere, origin: .stated)])
    #expect(reference.unresolved == [.init(competency: "a", name: "Tact")])
  }

  @Test func countsNoLinkToItself() {
    let reference = reference([
      competency("a", "Care Work", definition: "Care work is hard.", related: [("Care Work", "a")])
    ])
    #expect(reference.competencies[0].namedBy == [])
    #expect(reference.oneWay == [])
    #expect(reference.unlinked == ["a"])
    #expect(reference.selfLinked == ["a"])
  }

  @Test func saysWhichNameWasProbablyMeant() {
    let reference = reference([
      competency("a", "Care", related: [("Client Fokus", nil), ("Juggling", nil)]), competency("b", "Client Focus"),
    ])
    #expect(reference.unresolved.map(\.nearest) == ["Client Focus", nil])
  }

  @Test func leavesLinksIntoOtherFrameworksToThem() throws {
    let reference = reference([competency("a", "Care", related: [("service#client-care", nil), ("C# basics", nil)])])
    let link = try #require(ExternalLink("service#client-care"))
    #expect(reference.competencies[0].related.map(\.target) == [.elsewhere(link), .nowhere])
    #expect(reference.unresolved.map(\.name) == ["C# basics"])
  }

  @Test(arguments: ["C#", "C# basics", "#a", "a#", "Serving People#care", "a# b", "a##b"])
  func takesOtherTextsForNoLinkIntoAFramework(_ text: String) { #expect(ExternalLink(text) == nil) }

  @Test func findsGroupsThatNothingTiesToTheRest() {
    let reference = reference([
      competency("a", "Care", related: [("Tact", "b")]), competency("b", "Tact", related: [("Order", "c")]),
      competency("c", "Order"), competency("d", "Rest"), competency("e", "Play", related: [("Sleep", "f")]),
      competency("f", "Sleep"),
    ])
    #expect(reference.islands == [["d"], ["e", "f"]])
  }

  @Test func findsAliases() {
    let reference = reference(
      [
        competency("a", "Care", definition: "Speaks well: oral communication, in short talks."),
        competency("b", "Verbal Communication"),
      ], aliases: ["Verbal communication": ["Oral Communication", "Short Talk"], "Gone": ["Oral Communication"]])
    #expect(reference.competencies[0].related.map(\.name) == ["oral communication"])
    #expect(reference.competencies[0].related.map(\.competency) == ["b"])
  }

  @Test func givesTheSentenceThatStatesALink() {
    var care = competency("a", "Care", definition: "Looks after. It is closely related to Client Focus and Tact. Ends.")
    care.related = ["Client Focus", "Tact"].map { Relation(Statement($0, at: care.definition!.location)) }
    let sentence = "It is closely related to Client Focus and Tact."
    #expect(reference([care]).competencies[0].related.map(\.sentence) == [sentence, sentence])
  }

  @Test func saysWhereALinkStands() {
    let source = SourceFile(name: "care.txt", bytes: Array("Care\nIs like client focus.\n".utf8))
    var care = competency("a", "Care")
    care.definition = Statement("Is like client focus.", at: Location(SourceID(0), SourceRange(5, 26)))
    let reference = CrossReference(
      of: Framework(identity: FrameworkIdentity(id: "f"), competencies: [care, competency("b", "Client Focus")]),
      sources: [source])
    #expect(reference.competencies[0].related.map { $0.place?.shown } == ["care.txt:2"])
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
          name: "client focus", target: .competency("b"), origin: .mentioned(field: "definition", .name),
          sentence: "It builds on client focus, always!"),
        .init(
          name: "Tact", target: .competency("c"), origin: .mentioned(field: "level 2/behavior 2", .name),
          sentence: "Shows Tact and CLIENT FOCUS."),
        .init(
          name: "CLIENT FOCUS", target: .competency("b"), origin: .mentioned(field: "level 2/behavior 2", .name),
          sentence: "Shows Tact and CLIENT FOCUS."),
      ])
    #expect(reference.competencies[1].namedBy == ["a"])
    #expect(reference.oneWay == [])
    #expect(reference.unlinked == ["a"])
  }

  @Test(arguments: ["Contacts others.", "Is Tactful.", "Stays in conTact.", "In-tactness", "tac t"])
  func takesPartsOfWordsForNoMention(_ text: String) {
    let reference = reference([competency("a", "Care", definition: text), competency("b", "Tact")])
    #expect(reference.competencies[0].related == [])
  }

  @Test(
    arguments: [
      ("Acts with tact.", .word), ("Tact comes first.", .word), ("One. Tact two.", .word), ("Has much Tact.", .name),
      ("uses active Tact skills", .name), ("many tacts", .word),
    ] as [(String, CrossReference.Wording)])
  func tellsNamesFromPlainWords(_ text: String, wording: CrossReference.Wording) {
    let reference = reference([competency("a", "Care", definition: text), competency("b", "Tact")])
    #expect(reference.competencies[0].related.map(\.origin) == [.mentioned(field: "definition", wording)])
  }

  @Test(arguments: [
    ("Client Need", "Knows client needs."), ("Business Processes", "Draws a Business Process."),
    ("Team Skills", "has a team skill"), ("Mixed Boxes", "packs a mixed box"),
  ])
  func foldsPlurals(_ name: String, text: String) {
    let reference = reference([competency("a", "Care", definition: text), competency("b", name)])
    #expect(reference.competencies[0].related.map(\.competency) == ["b"])
  }

  @Test func takesTheLongestNameAtAPlace() {
    let reference = reference([
      competency("a", "Care", definition: "Needs written communication and public client focus; also, Written words."),
      competency("b", "Written"), competency("c", "Written Communication"), competency("d", "Client Focus Plus"),
      competency("e", "Client Focus"),
    ])
    #expect(reference.competencies[0].related.map(\.competency) == ["c", "e", "b"])
  }

  @Test func cutsAnEndlessSentenceAroundTheMention() throws {
    let words = Array(repeating: "wörter", count: 2000).joined(separator: " ")
    let reference = reference([
      competency("a", "Care", definition: "\(words) client focus \(words)"), competency("b", "Client Focus"),
    ])
    let sentence = try #require(reference.competencies[0].related.first?.sentence)
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
