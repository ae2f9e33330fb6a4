import FrameworkModel
import Reading
import SourceText
import StructuredData
import Testing
import Writing

/// Data of others, as the corpus cannot show it: ids, coverage, forms.
@Suite struct DataTests {
  // MARK: Ids

  @Test func keyLikeNamesAreIDs() throws {
    let read = try ReadSource(
      """
      skills:
        - name: shore-watch
          title: Watching the Shore
          criteria: [Counts the boats.]
        - id: 17
          name: Knots
          criteria: [Ties a bowline.]
        - id: sail_care
          name: Care of Sails
          criteria: [Mends a tear.]
      """, name: "crew.yaml")
    #expect(read.competencies.map(\.id) == ["shore-watch", "knots", "sail-care"])
    #expect(read.competencies.map(\.name.text) == ["Watching the Shore", "Knots", "Care of Sails"])
  }

  @Test func repeatedIDsAreMadeUnique() throws {
    let read = try ReadSource(
      """
      skills:
        - {id: knots, name: Knots, criteria: [Ties a bowline.]}
        - {id: knots, name: Splices, criteria: [Splices an eye.]}
      """, name: "crew.yaml")
    #expect(read.competencies.map(\.id) == ["knots", "splices"])
  }

  // MARK: Nothing is lost

  @Test(arguments: samples) func everyByteIsAccountedFor(_ name: String, _ text: String) throws {
    let read = try ReadSource(text, name: name)
    #expect(read.map.uncovered(in: read.source).map(read.source.text) == [])
    #expect(read.map.overlaps.map(read.source.text) == [])
    for competency in read.reading.competencies {
      for (statement, entity) in competency.statements(at: 0) {
        let range = statement.location.range
        #expect(Int(range.end) <= read.source.bytes.count && range.start <= range.end, "\(entity)")
      }
    }
  }

  static let samples: [(String, String)] = [
    (
      "a.yaml",
      """
      # The crew's ladder
      title: "⚓ The Crew"
      groups:
        - name: Deck
          owner: harbor office
          skills:
            - title: "\\u26F5 Sailing \\"by feel\\" (SBF)"
              summary: >
                Sails **well**, see
                [the chart](https://example.org/chart).
              levels:
                1: |
                  Learns the ropes.

                  - Ties knots
                  - Coils lines
                2: {summary: Leads., criteria: ['Sails at night', "Reefs\\nearly"]}
              notes_for_mates: [Talk about this in port.]
              questions:
                - |
                  When were you lost?
                  - What did you do?
              related: [Cooking, Splicing]
      """
    ),
    (
      "b.json",
      #"[{"skill": "Baking \u00e9clairs", "level": 1, "behavior": "Weighs \"flour\"\n- twice"}, {"skill": "Frying", "level": "Level 2", "behavior": "Fries fish", "url": "x"}]"#
    ),
    (
      "c.md",
      "---\ntitle: Baking\ndescription: >\n  Bakes what\n  people like.\ntags: [a]\n---\n\n## Level 1\n- Weighs flour\n\n## Level 2\n- Keeps a sourdough\n"
    ),
    (
      "d.txt",
      "---\ntopics:\n  - name: layout\n    content:\n      - level: 1\n        criteria: [Draws lines]\n---\nAll rights reserved\n"
    ),
    (
      "e.yaml",
      "levels:\n  - level: 1\n    title: Hand\n    skills:\n      - {name: Knots, criteria: [Ties one]}\n  - level: 2\n    skills:\n      Knots: [Ties ten]\n"
    ),
    (
      "f.toml",
      """
      \u{FEFF}# The crew's ladder # twice
      title = "⚓ The Crew"     # é
      [deck."sailing # by feel"]  # a heading
      title = "\\u26F5 Sailing \\"by feel\\" (SBF)"
      summary = \"""
      Sails **well**, see \\
        [the chart](https://example.org/chart).\"""
      [[deck.'sailing # by feel'.levels]]
      level = 1
      criteria = '''

      - Ties # knots
      - Coils lines'''
      [galley.cooking]
      levels = {1 = ["Boils water."], 2 = ['Bakes "bread"', "Fries\\nfish"]} # no more
      [[deck.'sailing # by feel'.levels]]
      level.number = 2
      criteria = [ # one a line
        "Sails at night",   # alone

      ]
      [galley.cooking.notes_for_mates]
      first = "Talk about this in port."
      since = 2019-04-01 10:00:00Z
      """
    ),
    (
      "g.md",
      "+++\ntitle = 'Baking' # a name\ndescription = '''\nBakes what\npeople like.'''\n[a]\nb = '#'\n+++\n\n## Level 1\n- Weighs flour\n\n## Level 2\n- Keeps a sourdough\n"
    ),
    (
      "h.txt", "+++\r\n# c\r\n[[skill]]\r\nname = 'Knots'\r\ncriteria = ['Ties one.']\r\n+++\r\nAll rights reserved\r\n"
    ),
  ]

  /// The same data in YAML, JSON, TOML, as front matter and as text without a name makes the same model.
  @Test func theFormDoesNotMatter() throws {
    let yaml = "topics:\n  - title: Layout\n    levels:\n      1: [Draws lines]\n      2: [Guides the eye]\n"
    let json = #"{"topics": [{"title": "Layout", "levels": {"1": ["Draws lines"], "2": ["Guides the eye"]}}]}"#
    let toml = "[[topics]]\ntitle = \"Layout\"\n[topics.levels]\n1 = [\"Draws lines\"]\n2 = [\"Guides the eye\"]\n"
    let sources = [
      (toml, "a.toml"), (toml, "a.txt"), ("+++\n\(toml)+++\n", "a.md"),
      ("# c\n\n" + toml.replacing("\n", with: "\r\n"), "a.txt"),
      (toml.replacing("topics", with: "topic").replacing("levels", with: "level"), "a.toml"),
      ("topics = [{title = 'Layout', levels = {1 = ['Draws lines'], 2 = ['Guides the eye']}}]", "a.txt"),
      (yaml, "a.yml"), (json, "a.json"), (yaml, "a.txt"), (json, "a.txt"), ("---\n\(yaml)---\n", "a.md"),
      ("\u{FEFF}---\r\n\(yaml.replacing("\n", with: "\r\n"))---\r\n", "a.txt"),
    ]
    let outlines = try sources.map { try ReadSource($0.0, name: $0.1).outline() }
    #expect(outlines[0].count == 5)
    for outline in outlines { #expect(outline == outlines[0]) }
  }

  // MARK: Hostile input

  @Test func deepAndWideDataIsRead() throws {
    let deep = String(repeating: "{\"a\":", count: 150) + "1" + String(repeating: "}", count: 150)
    let source = SourceFile(name: "a.json", bytes: Array(deep.utf8))
    #expect(throws: DataError.self) { try SourceReader().read(source, as: SourceID(0)) }
    let rows = (0..<3000).map { #"{"skill": "S\#($0 % 7)", "level": "rank \#($0)", "behavior": "Does \#($0)"}"# }
    let read = try ReadSource("[\(rows.joined(separator: ","))]", name: "a.json")
    #expect(read.competencies.count == 7)
    #expect(read.competencies.reduce(0) { $0 + $1.levels.count } == 3000)
  }
}
