import FrameworkModel
import Reading
import SourceText
import Testing

/// What `rung compile --trace` says of each line.
@Suite struct TraceTests {
  private func trace(_ text: String, name: String = "case.txt") throws -> [String] {
    let source = SourceFile(name: name, bytes: Array(text.utf8))
    return try SourceReader().trace(source, as: SourceID(0)).map { "\($0.line) \($0.role) | \($0.reason) | \($0.text)" }
  }

  @Test func text() throws {
    let lines = try trace(
      """
      Beekeeping

      Keeps bees alive and well through
      the whole of the year.

      Level 1: Helper
      - Lights a smoker with dry grass and
        keeps it going.

      QUESTIONS
      * When were you stung?
      """)
    #expect(
      lines == [
        "1 name | the line that serves best as a name | Beekeeping",
        "3 definition | the first text below the name | Keeps bees alive and well through",
        "4 definition | goes on with the line above | the whole of the year.",
        "6 level 1 heading | a word for level and a number | Level 1: Helper",
        "7 level 1/behavior 1 | begins with - | - Lights a smoker with dry grass and",
        "8 level 1/behavior 1 | goes on with the line above | keeps it going.",
        "10 heading of interview questions | the words of a known heading | QUESTIONS",
        "11 question 1 | begins with * | * When were you stung?",
      ])
  }

  /// What each line is in one word, with a sign where a text goes on.
  @Test func words() throws {
    let source = SourceFile(
      name: "case.txt",
      bytes: Array(
        """
        Beekeeping

        Keeps bees alive and well through
        the whole of the year.

        Level 1: Helper
        - Lights a smoker with dry grass and
          keeps it going.

        Level 2
        - Opens the hive calmly.

        QUESTIONS
        * When were you stung?

        Courses
        - Bees for all

        Job titles
        - Keeper
        """.utf8))
    let lines = try SourceReader().trace(source, as: SourceID(0))
    #expect(
      lines.map { $0.meaning.rawValue + ($0.continues ? " +" : "") } == [
        "name", "definition", "definition +", "level", "behavior", "behavior +", "level", "behavior",
        "heading-of-questions", "question", "heading-of-courses", "course", "heading-of-titles", "title",
      ])
  }

  @Test func data() throws {
    let lines = try trace(
      "skills:\n  - title: Beekeeping\n    levels:\n      1:\n        - Lights a smoker.\n        - |\n          Opens\n          the hive.\n",
      name: "a.yaml")
    #expect(
      lines == [
        "1 keys and signs | under skills | skills:",
        "2 name | under skills > title | - title: Beekeeping",
        "3 keys and signs | under skills > levels | levels:",
        "4 keys and signs | under skills > levels > 1 | 1:",
        "5 level 1/behavior 1 | under skills > levels > 1 | - Lights a smoker.",
        "6 keys and signs | under skills > levels > 1 | - |",
        "7 level 1/behavior 2 | in the block of text that begins above | Opens",
        "8 level 1/behavior 2 | goes on with the line above | the hive.",
      ])
  }

  /// Every line that is not blank is explained, once and in order, whatever the corpus holds.
  @Test(arguments: Corpus.cases) func explainsEachLine(_ example: CorpusCase) throws {
    let source = try TextDecoding.decode(Array(example.source.utf8), name: example.name)
    let lines = try SourceReader().trace(source, as: SourceID(0))
    #expect(lines.map(\.line) == Array(Set(lines.map(\.line))).sorted())
    #expect(lines.filter { $0.role.isEmpty || $0.role == "nothing" }.map(\.text) == [])
    #expect(lines.filter { $0.text.contains("\n") || $0.text.count > 50 }.isEmpty)
  }
}
