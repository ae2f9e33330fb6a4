import Assembling
import FrameworkModel
import SourceText
import Testing

/// Links between competencies, as assembling makes them.
@Suite struct AssemblyTests {
  private func assembled(_ related: [String], known: [String]) -> [Relation] {
    let nowhere = Location(SourceID(0), SourceRange(0, 0))
    var reading = SourceReading()
    reading.competencies = (["First"] + known).map { Competency(name: Statement($0, at: nowhere), location: nowhere) }
    reading.competencies[0].related = related.map { Relation(Statement($0, at: nowhere)) }
    return Assembly([reading], identity: FrameworkIdentity(id: "f")).framework.competencies[0].related
  }

  /// However many others there are.
  @Test(arguments: [1, 15, 16, 17, 40])
  func oneNameIsOneLink(_ count: Int) {
    let names = (0..<count).map { "Skill \($0)" }
    let related = assembled(names + names.map { $0.uppercased() } + ["Skill 0!", "Other"], known: names)
    #expect(related.map(\.name.text) == names + ["Other"])
    #expect(related.map(\.target) == (0..<count).map { "skill-\($0)" } + [nil])
  }

  @Test func coordinatedPhrasesArePartedByWhatIsKnown() {
    let known = ["Verbal communication", "Written communication", "Search and Rescue", "Écoute"]
    #expect(
      assembled(
        ["Verbal and Written communication", "Search and Rescue", "Écoute et  Search and Rescue"], known: known
      )
      .map(\.name.text)
        == ["Verbal communication", "Written communication", "Search and Rescue", "Écoute"])
  }

  @Test func codesAndIDsLeadToTheirCompetencies() {
    let nowhere = Location(SourceID(0), SourceRange(0, 0))
    var reading = SourceReading()
    reading.competencies = ["One", "Two", "İ"].map { Competency(name: Statement($0, at: nowhere), location: nowhere) }
    reading.competencies[1].code = Statement("T2", at: nowhere)
    reading.competencies[1].id = "Second_One"
    reading.competencies[0].related = ["t2", "second one", "İ", "nobody"].map { Relation(Statement($0, at: nowhere)) }
    let framework = Assembly([reading], identity: FrameworkIdentity(id: "f")).framework
    #expect(
      framework.competencies[0].related.map(\.target)
        == ["Second_One", "Second_One", framework.competencies[2].id, nil])
  }
}
