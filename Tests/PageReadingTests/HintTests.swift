import FrameworkModel
import SourceText
import Testing

@testable import PageReading

/// Readings that heed what `lines` in `rung.yml` says.
@Suite struct HintTests {
  private static let page = """
    Skills of the dock

    Stowing
    Gets freight onto trucks so that it arrives whole.
    Stage B | Grows
    - Straps each pallet.
    - Checks the straps.
    Stage C | Leads
    - Trains others.

    Ideas to try
    - Visit a dock.
    - Watch a foreman.
    """

  private func read(
    _ text: String, _ hints: [(String, LineMeaning)], name: String = "page.txt"
  ) -> (source: SourceFile, reading: SourceReading, lines: [Int: LineMeaning]) {
    let source = SourceFile(name: name, bytes: Array(text.utf8))
    let reader = PageReader(hints: hints.map { LineHint(like: $0.0, are: $0.1) })
    let lines = reader.trace(source, as: SourceID(0)) { _ in }
    return (
      source, reader.read(source, as: SourceID(0)),
      Dictionary(lines.map { ($0.line, $0.meaning) }) { first, _ in first }
    )
  }

  /// Whatever a line is said to be, it is taken so, nothing is lost, and the trace tells it.
  @Test(
    arguments: [
      LineMeaning.name, .level, .definition, .behavior, .negativeBehavior, .question, .activity, .noise,
      .headingOfBehaviors, .headingOfNegativeBehaviors, .headingOfQuestions, .headingOfActivities, .headingOfResources,
      .headingOfCourses, .headingOfRelated, .headingOfTitles, .headingOfDefinition, .heading, .resource, .course,
      .title,
      .related, .code, .cluster,
    ], ["Skills of the dock", "Stage B | Grows", "- Checks the straps.", "Ideas to try", "- Watch a foreman."])
  func aHintedLineIsTakenSo(meaning: LineMeaning, line: String) {
    let lines = Self.page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let (source, reading, meanings) = read(Self.page, [(line, meaning)])
    #expect(SpanFaults.of(reading, source) == [])
    #expect(reading.hintedLines.count == 1)
    #expect(reading.hintedLines.first?.isHeeded == true)
    let taken = lines.firstIndex(of: line).flatMap { meanings[$0 + 1] }
    // A code above the name belongs to no competency.
    if meaning == .code, line == lines[0] { return }
    #expect(taken == meaning, "\(taken.map(\.rawValue) ?? "nothing")")
  }

  @Test func oneHintMendsAllLinesOfItsForm() {
    let text = """
      Handbook of the yard

      Stowing
      Freight arrives whole.
      * Straps each pallet.
      * Checks the straps.
      Reading papers
      What a load needs is told from them.
      * Compares papers and load.
      * Reports what is missing.
      Keeping order
      The dock is free for whoever comes next.
      * Clears the ramp.
      * Marks what is broken.
      """
    let reading = read(text, [("Reading papers", .name)]).reading
    #expect(reading.competencies.map(\.name.text) == ["Stowing", "Reading papers", "Keeping order"])
    #expect(reading.competencies.allSatisfy { $0.behaviors.count == 2 && $0.definition != nil })
  }

  @Test func aHeadingSaysWhatStandsBelow() {
    let reading = read(Self.page, [("Ideas to try", .headingOfQuestions)]).reading
    let questions = reading.competencies.flatMap { $0.questions + $0.levels.flatMap(\.questions) }
    #expect(questions.map(\.statement.text) == ["Visit a dock.", "Watch a foreman."])
  }

  @Test func aLineIsFoundByItsWordsWhereNoneReadsTheSame() {
    let text = "# Stowing\n\n* **Ideas to try**\n\n- Visit a dock.\n"
    #expect(read(text, [("Ideas  to try:", .headingOfActivities)]).reading.hintedLines.count == 1)
    #expect(read(text, [("* **Ideas to  try**", .headingOfActivities)]).reading.hintedLines.count == 1)
    #expect(read(text, [("Ideas", .headingOfActivities)]).reading.hintedLines.isEmpty)
  }

  @Test func aTextOfAWebPageIsFound() {
    let text = "<h1>Stowing</h1><p>Gets freight onto trucks.</p><h2>Ideas</h2><ul><li>Visit a dock.</li></ul>"
    let reading = read(text, [("Ideas", .headingOfActivities)], name: "page.html").reading
    #expect(reading.hintedLines.count == 1)
    #expect(reading.competencies.first?.activities.map(\.statement.text) == ["Visit a dock."])
  }

  @Test func twoHintsForOneLineAreTold() {
    let hints: [(String, LineMeaning)] = [("Ideas to try:", .name), ("- Ideas to try", .noise)]
    #expect(read(Self.page, hints).reading.hintedLines.map(\.rival) == [1])
  }

  /// A title below `Level 1` belongs to its heading.
  @Test func aLevelsTitleMayStandBelow() {
    let text = """
      Stowing

      Gets freight onto trucks.

      Level 1

      Helps at the ramp

      - Straps each pallet.
      - Checks the straps.

      Level 2

      Runs the ramp

      - Trains others.
      - Plans the day.
      """
    let reading = read(text, [("Helps at the ramp", .level)]).reading
    #expect(reading.competencies.first?.levels.map(\.number) == [1, 2])
    #expect(reading.competencies.first?.levels.first?.title?.text == "Helps at the ramp")
  }
}
