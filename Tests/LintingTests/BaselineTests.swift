import Diagnostics
import Linting
import SourceText
import StructuredData
import Testing

@Suite struct BaselineTests {
  private let text = """
    # Teamwork
    = Working with others towards one goal.
    - Asks for a (view.
    - Gives a (view.
    - Asks for the the time.
    """

  private func linted(_ notation: String) -> (findings: [Diagnostic], sources: [SourceFile]) {
    let subject = Sample(notation).subject
    return (Linter().lint(subject), subject.sources)
  }

  private func read(_ text: String) throws -> Baseline {
    try Baseline(SourceFile(name: "baseline.json", bytes: Array(text.utf8)))
  }

  @Test func itHoldsWhatItWasMadeOf() {
    let (findings, sources) = linted(text)
    let outcome = Baseline(findings, sources: sources).apply(to: findings, sources: sources)
    #expect(findings.count == 3 && outcome.known == 3)
    #expect(outcome.new.isEmpty && outcome.stale.isEmpty)
  }

  @Test func movingTheTextBringsNothingBack() {
    let (findings, sources) = linted(text)
    let baseline = Baseline(findings, sources: sources)
    let (moved, movedSources) = linted("no text of the model\n\n" + text)
    #expect(baseline.apply(to: moved, sources: movedSources).new.isEmpty)
  }

  @Test func aNewFindingIsNew() {
    let (findings, sources) = linted(text)
    let baseline = Baseline(findings, sources: sources)
    let (more, moreSources) = linted(text + "\n- Says (more.")
    #expect(baseline.apply(to: more, sources: moreSources).new.map(\.rule) == ["bracket-unmatched"])
  }

  @Test func moreOfTheSameIsNew() {
    let repeated = "# Teamwork\n= Working together.\n~ Values\n~- See (here.\n"
    let (findings, sources) = linted(repeated)
    let baseline = Baseline(findings, sources: sources)
    let (more, moreSources) = linted(repeated + "~- See (here.\n")
    #expect(baseline.apply(to: more, sources: moreSources).new.count == 1)
  }

  @Test func whatIsMendedIsStale() {
    let (findings, sources) = linted(text)
    let baseline = Baseline(findings, sources: sources)
    let (fewer, fewerSources) = linted(text.replacing("the the", with: "the"))
    let outcome = baseline.apply(to: fewer, sources: fewerSources)
    #expect(outcome.stale.map(\.key.rule) == ["word-repeated"])
    #expect(outcome.stale.first?.key.text == "the the")
  }

  @Test func writingAndReadingGivesTheSame() throws {
    let (findings, sources) = linted(text)
    let baseline = Baseline(findings, sources: sources)
    let file = SourceFile(name: "baseline.json", bytes: baseline.bytes)
    #expect(try Baseline(file) == baseline)
    #expect(Baseline(findings.reversed(), sources: sources).bytes == baseline.bytes)
  }

  @Test(arguments: [
    #"{"format": "rung-baseline/2", "findings": []}"#, #"{"format": "rung-baseline/1", "findings": ["#,
    #"{"format": "rung-baseline/1"}"#, #"{"findings": []}"#, "[]", "",
    #"{"format": "rung-baseline/1", "findings": [{"rule": "a", "entity": "b"}]}"#,
    #"{"format": "rung-baseline/1", "findings": [{"rule": "a", "entity": "b", "text": "c", "count": 0}]}"#,
    #"{"format": "rung-baseline/1", "findings": [{"rule": "a", "entity": "b", "text": "c", "count": 1000000001}]}"#,
  ])
  func anotherVersionOrHalfAFileIsRefused(_ text: String) {
    #expect(throws: DataError.self) { try read(text) }
  }
}
