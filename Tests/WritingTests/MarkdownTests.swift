import CanonicalReading
import CrossReferencing
import Exporting
import FrameworkModel
import SourceText
import StructuredData
import Testing

@testable import Writing

/// What is written as Markdown is read back as the same model.
@Suite struct MarkdownTests {
  private func bytes(_ framework: Framework) throws -> [UInt8] {
    try MarkdownWriter().bytes(of: Publication(framework) { CrossReference() })
  }

  private func framework(_ bytes: [UInt8]) throws -> (Framework, SourceReading, SourceFile) {
    let source = SourceFile(name: "framework.md", bytes: bytes)
    #expect(CanonicalMarkdownReader.recognizes(source))
    let reading = try CanonicalMarkdownReader.read(source, as: SourceID(0))
    let framework = Framework(
      identity: try #require(reading.identity), scale: reading.scale, competencies: reading.competencies)
    return (framework, reading, source)
  }

  @Test(arguments: 0..<120)
  func readsBackWhatItWrote(_ seed: Int) throws {
    var generator = FrameworkGenerator(seed: UInt64(3000 + seed))
    let framework = generator.framework()
    let bytes = try bytes(framework)
    let (again, reading, source) = try self.framework(bytes)
    #expect(again.withoutLocations == framework)
    #expect(try self.bytes(again) == bytes)
    let map = SourceMap(
      of: source, SourceID(0), competencies: reading.competencies.enumerated().map { ($0, $1) }, spans: reading.spans)
    #expect(map.overlaps.isEmpty)
    #expect(map.uncovered(in: source).map(source.text) == [])
  }

  /// Links come back as they were, whatever their words and addresses are, and wherever the words stand.
  @Test(arguments: 0..<40)
  func linksReadBack(_ seed: Int) throws {
    var generator = FrameworkGenerator(seed: UInt64(4000 + seed))
    var framework = generator.framework()
    let addresses =
      TemptingStrings.all + [
        "https://example.org/a_(b)?c=1&d=[2]#e", "a b.md", "", "#x", "x](#y) -->", "<https://a>", "tel:\\(1)|2",
      ]
    var count = seed
    func link(_ words: String) -> TextLink {
      count += 1
      return TextLink(text: words, url: addresses[count % addresses.count])
    }
    for index in framework.competencies.indices {
      framework.competencies[index].changeStatements { statement in
        let words = statement.text.split(separator: " ").map(String.init)
        statement.links = words.enumerated().filter { ($0.offset + count) % 3 == 0 }.map { link($0.element) }
        if (count + words.count) % 4 == 0 { statement.links.append(link("elsewhere ]|[ -->")) }
      }
    }
    let bytes = try bytes(framework)
    let (again, _, _) = try self.framework(bytes)
    #expect(again.withoutLocations == framework)
    #expect(try self.bytes(again) == bytes)
  }

  @Test func linksStandInTheText() throws {
    var statement = Statement("Reads the comb, and the comb.", at: .nowhere)
    statement.links = [
      TextLink(text: "the comb", url: "https://example.org/a_(b)"), TextLink(text: "the comb", url: "c.md"),
    ]
    #expect(
      MarkdownForm.encoded(statement)
        == "Reads [the comb](https://example.org/a_\\(b\\)), and [the comb](c.md).")
  }

  @Test(
    arguments: TemptingStrings.all + [
      "Code: x", "Cluster: y", "*Reflect:* z", "Level 1", "- a", "<!-- section -->", "&#65;",
    ])
  func keepsEachTemptingText(_ text: String) throws {
    let line = MarkdownForm.encoded(text)
    #expect(!line.isEmpty && !line.utf8.contains { $0 == 0x0A || $0 == 0x0D })
    #expect(Array(MarkdownForm.decoded(line).utf8) == Array(text.utf8))
    var competency = Competency(id: text, name: Statement(text, at: .nowhere), location: .nowhere)
    competency.definition = Statement(text, at: .nowhere)
    competency.related = [Relation(Statement(text, at: .nowhere), target: text)]
    let framework = Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency])
    #expect(try self.framework(try bytes(framework)).0.withoutLocations == framework)
  }

  @Test(arguments: [
    ("text\n", "a competency begins with ##"), ("## A\n\none\n\ntwo\n", "one paragraph"),
    ("## A\n### Level x\n", "its number"),
    ("## A\n### Other\n", "behind the title of a section"), ("## A\n### Courses\ntext\n", "behind - and a blank"),
    ("## A\n<!-- {\"x\": 1} -->\n", "facts are"), ("## A\n#### Interview questions\n", "below a level"),
    ("## A\n### Interview questions\n  - probe\n", "below a question"), ("## A\n# B\n", "in front of all"),
  ])
  func saysWhatDoesNotStandAsItShould(_ page: String, _ advice: String) throws {
    let source = SourceFile(name: "a.md", bytes: Array("---\nformat: rung-markdown/1\n---\n\n\(page)".utf8))
    let error = #expect(throws: DataError.self) { try CanonicalMarkdownReader.read(source, as: SourceID(0)) }
    #expect(error?.message.contains(advice) == true, "\(error?.message ?? "")")
    #expect(Int(error?.range.start ?? 0) >= 33)
  }

  @Test func refusesALaterFormat() throws {
    let source = SourceFile(name: "a.md", bytes: Array("---\nformat: rung-markdown/2\n---\n".utf8))
    #expect(CanonicalMarkdownReader.recognizes(source))
    #expect(throws: DataError.self) { try CanonicalMarkdownReader.read(source, as: SourceID(0)) }
  }
}
