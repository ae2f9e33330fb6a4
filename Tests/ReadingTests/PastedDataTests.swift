import FrameworkModel
import Reading
import SourceText
import StructuredData
import Testing

/// Data that stands in texts as a piece: cut anywhere, with other things around it.
@Suite struct PastedDataTests {
  /// Wherever a piece begins or ends, each byte has its place, and no text is taken from behind the end.
  @Test(arguments: pieces) func eachCutIsAccountedFor(_ name: String, _ text: String) throws {
    let bytes = Array(text.utf8)
    for place in bytes.indices where bytes[place] & 0xC0 != 0x80 {
      for cut in [Array(bytes[..<place]), Array(bytes[place...])] {
        let read = try ReadSource(cut, name: "cut.txt")
        #expect(read.faults == [], "\(name), cut at \(place)")
      }
    }
  }

  static let pieces: [(String, String)] = [
    (
      "JSON",
      #"""
      {"domain": "Lamp \"A\"", "skills": [
        {"title": "W\u00eck", "levels": [{"level": 1, "criteria": ["Trims\tit.", "Cleans \\ it."]}]},
        {"title": "Fog", "levels": [{"level": 1, "criteria": ["Sounds the horn."]}]}
      ]}
      """#
    ),
    (
      "YAML",
      """
        - name: Ballooning
          note: 'it''s # no comment'   # one
          levels:
            - {level: 1, criteria: ["Folds it.", 'Holds it.']}
        - name: Weather
          levels:
            - level: 1
              criteria:
                - >
                  Names ten
                  clouds.
      """
    ),
    (
      "TOML",
      #"""
        [[skills]]
        name = "Knots" # one
          [skills.levels]
          beginner = ["Ties one.", 'Coils it.']
          expert = """\
          Splices \
          wire."""
      """#
    ),
    (
      "XML",
      """
      <?xml version="1.0"?>
      <skills note='a &gt; b'><!-- one -->
        <skill name="Baking"><text>Bakes &amp; <b>fries</b>.</text>
          <behavior>Weighs <![CDATA[<flour>]]>.</behavior>
          <behavior>Keeps<!-- two --> a sourdough.</behavior>
        </skill>
        <skill name="Frying"><behavior>Fries.</behavior></skill>
      </skills>
      """
    ),
    (
      "code",
      """
      // ours
      export const skills = [
        {name: 'Milling', indicators: ['Cuts the "stone" well.', 'Keeps it level.'], /* one */ },
      ];
      """
    ),
  ]

  @Test func whatIsLostIsReported() throws {
    let cut = try ReadSource(
      #"{"skills": [{"title": "Fog", "levels": [{"level": 1, "criteria": ["Sounds the ho"#, name: "cut.txt")
    #expect(cut.reading.observations.map(\.fact).contains(.textTruncated(tail: "Sounds the ho")))
    let head = try ReadSource(
      "      criteria: [Sees far.]\n- name: Fog\n  levels:\n    1: [Sounds the horn.]\n    2: [Mends it.]\n",
      name: "cut.txt")
    #expect(head.competencies.map(\.name.text) == ["Fog"])
    #expect(head.reading.observations.map(\.fact).contains(.beginningLost(head: "criteria: [Sees far.]")))
  }

  /// A text with keys of a page stays a page, and so does what parses and is no framework.
  @Test(arguments: [
    "Name: Baking\nDefinition: Bakes bread.\nLevel 1:\n- Weighs flour\nLevel 2:\n- Keeps a sourdough\n",
    "<p>Baking</p>\n<ul><li>Weighs flour</li></ul>\n",
    "<rss><channel><title>News</title><item>One two three</item></channel></rss>",
    "const x = [\n", "\"quoted\": a heading\n\nAnd prose.\n", "{ a brace and \"a quote\n",
    "<!DOCTYPE skills [<!ENTITY a \"aaaa\">]>\n<skills><skill name='a'><behavior>&a;</behavior></skill></skills>\n",
  ]) func textStaysText(_ text: String) throws {
    let read = try ReadSource(text, name: "case.txt")
    #expect(read.faults == [])
    #expect(!read.reading.spans.contains { $0.role == .syntax })
  }

  /// Keys that hold other things than levels are not taken for them, nor is one list among several for what is asked.
  @Test(arguments: [
    "- titel: Brot\n  ziel: Wir backen gutes Brot.\n  inhalt: Mehl und Wasser und Salz.\n  methode: Zeigen und machen lassen.\n"
      + "- titel: Kuchen\n  ziel: Wir backen guten Kuchen.\n  inhalt: Zucker und Eier und Mehl.\n  methode: Ansehen und nachmachen lassen.\n",
    "- titel: Brot\n  abc: [Eins zwei drei.]\n  def: [Vier fünf sechs.]\n- titel: Kuchen\n  abc: [Eins zwei drei.]\n  def: [Vier fünf.]\n",
    "services:\n  web: {image: a, command: [run the server]}\n  db: {image: b, command: [run the base]}\n",
    "name: Build\non: push\njobs:\n  one:\n    name: One\n    steps:\n      - run: go to the shop now\n",
  ]) func whatCannotBeToldIsRefused(_ text: String) throws {
    let source = SourceFile(name: "case.yaml", bytes: Array(text.utf8))
    #expect(throws: DataError.self) { try SourceReader().read(source, as: SourceID(0)) }
  }

  @Test(arguments: [
    ("<skills>\n<skill>\n</skills>", "well-formed XML"), ("<top><one>1</one><two>x</two></top>", "in this XML"),
    ("<!DOCTYPE skills [\n<!ENTITY b \"bb\">]>\n<skills/>", "entity"),
  ]) func xmlIsRefused(_ text: String, _ words: String) throws {
    let source = SourceFile(name: "case.xml", bytes: Array(text.utf8))
    let error = try #require(throws: DataError.self) { try SourceReader().read(source, as: SourceID(0)) }
    #expect(error.message.contains(words), "\(error.message)")
  }

  /// A web page that is called XML is a page.
  @Test func xmlPagesArePages() throws {
    let read = try ReadSource("<div><h1>Baking</h1><ul><li>Weighs flour</li></ul></div>", name: "page.xml")
    #expect(read.competencies.map(\.name.text) == ["Baking"])
  }
}
