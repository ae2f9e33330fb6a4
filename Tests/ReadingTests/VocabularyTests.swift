import FrameworkModel
import Reading
import Testing
import TextReading

/// What `rung.yml` teaches: each page is read wrongly without it and rightly with it.
@Suite struct VocabularyTests {
  /// Reads a page with the standard vocabulary and with a taught one.
  private func read(_ text: String, name: String = "case.txt", _ teach: (inout Vocabulary) -> Void) throws -> (
    without: ReadSource, with: ReadSource
  ) {
    var vocabulary = Vocabulary.standard
    teach(&vocabulary)
    return (
      try ReadSource(text, name: name),
      try ReadSource(text, name: name, vocabulary: vocabulary)
    )
  }

  @Test func headings() throws {
    let page = """
      Beekeeping

      Keeps bees alive and well.

      ## Level 1

      - Lights a smoker.

      ## At the Hive

      - Opens the hive calmly.
      - Finds the queen.
      """
    let (without, with) = try read(page, name: "case.md") { $0.add(headings: ["At the Hive"], as: .activities) }
    #expect(without.competencies[0].activities.isEmpty)
    #expect(without.competencies[0].sections.map(\.title.text) == ["At the Hive"])
    #expect(with.competencies[0].activities.map(\.statement.text) == ["Opens the hive calmly.", "Finds the queen."])
    #expect(with.competencies[0].sections.isEmpty)
  }

  @Test func headingsOfData() throws {
    let data =
      "skills:\n  - name: Beekeeping\n    at_the_hive: [Finds the queen.]\n    levels: {1: [Lights a smoker.]}\n"
    let (without, with) = try read(data, name: "case.yaml") { $0.add(headings: ["At the hive"], as: .behaviors) }
    #expect(without.competencies[0].behaviors.isEmpty)
    #expect(with.competencies[0].behaviors.map(\.text) == ["Finds the queen."])
  }

  @Test func scaleNames() throws {
    let page = """
      Beekeeping

      Keeps bees alive and well.

      Queenbee

      - Breeds gentle bees.
      - Teaches others.

      Larva

      - Lights a smoker.
      """
    let (without, with) = try read(page) { $0.add(scale: ["Larva", "Queenbee"]) }
    #expect(without.competencies[0].levels.isEmpty)
    #expect(with.competencies[0].levels.map(\.title?.text) == ["Larva", "Queenbee"])
    #expect(with.competencies[0].levels.map(\.number) == [1, 2])
  }

  @Test(arguments: ["Apiary Handbook, page * of *", "apiary handbook*", "*page 3 of 9"])
  func noise(_ pattern: String) throws {
    let page = """
      Beekeeping

      Keeps bees alive and well.

      Level 1
      - Lights a smoker.

      Apiary Handbook, page 3 of 9

      - Opens the hive calmly.
      """
    let (without, with) = try read(page) { $0.add(noise: [pattern]) }
    let texts = with.competencies[0].statements(at: 0).map(\.statement.text)
    #expect(without.competencies[0].statements(at: 0).contains { $0.statement.text.contains("Apiary") })
    #expect(!texts.contains { $0.contains("Apiary") })
    #expect(with.competencies[0].levels[0].behaviors.count == 2)
    #expect(with.noise == ["Apiary Handbook, page 3 of 9"])
  }

  /// Patterns that must leave a page alone.
  @Test(arguments: ["*", "", "Apiary", "* page", "hand*"])
  func noiseThatFitsNothing(_ pattern: String) throws {
    let page = "Beekeeping\n\nKeeps bees.\n\nLevel 1\n- Lights a smoker.\n- Reads the Apiary Handbook, page 3 of 9\n"
    let (without, with) = try read(page) { $0.add(noise: [pattern]) }
    #expect(with.outline() == without.outline())
  }

  @Test(arguments: ["»", "=>", "No.", "§"])
  func marks(_ mark: String) throws {
    let page = """
      Beekeeping

      Keeps bees alive and well.

      Level 1
      \(mark) lights a smoker with
      dry grass
      \(mark) opens the hive
      """
    let (without, with) = try read(page) { $0.add(marks: [mark]) }
    #expect(without.competencies[0].levels[0].behaviors.first?.text != "lights a smoker with dry grass")
    #expect(
      with.competencies[0].levels[0].behaviors.map(\.text) == ["lights a smoker with dry grass", "opens the hive"])
  }

  /// A mark of letters is one only with a blank behind it.
  @Test func marksOfLetters() throws {
    let page = "Beekeeping\n\nKeeps bees.\n\nLevel 1\nit lights a smoker.\nitems are kept dry.\n"
    let (_, with) = try read(page) { $0.add(marks: ["it"]) }
    #expect(with.competencies[0].levels[0].behaviors.first?.text.hasPrefix("lights a smoker.") == true)
    #expect(with.competencies[0].statements(at: 0).contains { $0.statement.text.contains("items are kept dry.") })
  }

  // MARK: The nearest heading

  @Test(arguments: [
    ("Behavors", "behavors", Optional("behaviors")), ("Resorces", "resorces", "resources"), ("Harvest", "harvest", nil),
  ]) func nearestHeading(_ heading: String, _ folded: String, _ nearest: String?) throws {
    let read = try ReadSource(
      "# Beekeeping\n\nKeeps bees.\n\n## Level 1\n- Lights a smoker.\n\n## \(heading)\n\n- One\n", name: "a.md")
    let facts = read.reading.observations.map(\.fact)
    #expect(facts.contains(.sectionUnknown(heading: heading, nearest: nearest)), "\(facts)")
  }
}
