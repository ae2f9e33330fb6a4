import Foundation
import FrameworkModel
import Reading
import SourceText
import Testing
import TextReading
import Writing

@testable import Driver

/// What holds for every source that is laid out, over the reading corpus and the example frameworks.
@Suite struct FormattingTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private let formatter = SourceFormatter(SourceReader())

  /// A text under a name; tests show the name.
  struct Page: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String

    var testDescription: String { name }
  }

  private static func files(in folder: String, endings: Set<String>) -> [URL] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.sorted().map { root.appending(path: "\(folder)/\($0)") }.filter { endings.contains($0.pathExtension) }
  }

  /// The sources of the reading corpus and of the example frameworks, as if all were Markdown.
  static let pages: [Page] = {
    var pages: [Page] = []
    for file in files(in: "Tests/Fixtures/reading", endings: ["txt"]) {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      // A case is a title between two rules, then its source up to a rule of dashes.
      for (place, part) in text.components(separatedBy: "\n==================\n").enumerated() where place % 2 == 1 {
        let source = part.components(separatedBy: "\n------------------")[0] + "\n"
        pages.append(Page(name: "\(file.lastPathComponent)-\(place / 2).md", text: source))
      }
    }
    for file in files(in: "frameworks", endings: ["txt", "md"]) {
      let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      pages.append(Page(name: file.deletingPathExtension().lastPathComponent + ".md", text: text))
    }
    return pages
  }()

  @Test func thereArePages() { #expect(Self.pages.count >= 90) }

  @Test(arguments: pages) func onceIsAsGoodAsTwiceAndNothingMeansSomethingElse(_ page: Page) throws {
    let once = try format(page)
    let twice = try format(Page(name: page.name, text: once))
    #expect(twice == once)
    #expect(try meaning(of: once, page.name) == meaning(of: page.text, page.name))
  }

  /// The words and the order of lines stay, whatever Rung makes of them.
  @Test(arguments: pages) func noWordIsLost(_ page: Page) throws {
    func words(_ text: String) -> [Substring] {
      text.unicodeScalars.filter { !"-*+|:".unicodeScalars.contains($0) }.split {
        $0.properties.isWhitespace && $0 != "\u{A0}"
      }.map { Substring($0) }
    }
    #expect(words(try format(page)) == words(page.text))
  }

  /// What `compile` writes is laid out, whatever layout it had before.
  @Test(arguments: ["service", "draft"]) func canonicalDocumentsAreLaidOutAsCompileWritesThem(_ name: String) throws {
    var request = SourceRequest()
    request.paths = [Self.root.appending(path: "frameworks/\(name)").path]
    request.isChecked = false
    let compilation = try CompilationSet(request, jobs: 1).compilations[0]
    let publication = Publication(compilation.framework) { CrossReference() }
    let json = String(decoding: try JSONWriter().bytes(of: publication), as: UTF8.self)
    let yaml = String(decoding: try YAMLWriter().bytes(of: publication), as: UTF8.self)
    #expect(try format(Page(name: "a.json", text: json)) == json)
    #expect(try format(Page(name: "a.yaml", text: yaml)) == yaml)
    // Each form, and the one read as the other.
    let compact = try JSONSerialization.data(
      withJSONObject: JSONSerialization.jsonObject(with: Data(json.utf8)), options: .withoutEscapingSlashes)
    let shuffled = String(decoding: compact, as: UTF8.self)
    #expect(shuffled != json)
    #expect(try format(Page(name: "a.json", text: shuffled)) == json)
    #expect(try format(Page(name: "a.yaml", text: shuffled)) == yaml)
    #expect(try format(Page(name: "a.json", text: yaml)) == json)
  }

  @Test func aDocumentThatSaysNothingOfItsFrameworkStaysSo() throws {
    let page = Page(name: "a.yaml", text: "competencies:\n  - name: 'Listening'\nformat: rung/1\n")
    #expect(try format(page) == "format: rung/1\ncompetencies:\n- name: Listening\n")
  }

  @Test func commentsAreNotLost() throws {
    let laid = "# Ours.\nformat: rung/1\ncompetencies:\n# The first.\n- name: Listening\n  definition: 'A # B'\n"
    #expect(try format(Page(name: "a.yaml", text: laid)) == laid)
    let result = load(Page(name: "a.yaml", text: laid.replacing("'A # B'", with: "\"A # B\"")))
    #expect(result.bytes == nil)
    #expect(result.problem?.position == .init(line: 1, column: 1))
    let behind = load(Page(name: "a.yaml", text: "format: rung/1 # Ours.\ncompetencies: []\n"))
    #expect(behind.problem?.position == .init(line: 1, column: 16))
  }

  private func load(_ page: Page) -> SourceFormatter.Result {
    formatter.format(
      PlannedSource(path: page.name, shown: page.name, published: page.name, bytes: Array(page.text.utf8)))
  }

  private func format(_ page: Page) throws -> String {
    let result = load(page)
    if let problem = result.problem { throw problem }
    return String(decoding: try #require(result.bytes ?? result.file?.bytes), as: UTF8.self)
  }

  private func meaning(of text: String, _ name: String) throws -> [UInt8] {
    let reading = try SourceReader().read(SourceFile(name: name, bytes: Array(text.utf8)), as: SourceID(0))
    let framework = Framework(
      identity: reading.identity ?? FrameworkIdentity(id: ""), scale: reading.scale, competencies: reading.competencies)
    return try JSONWriter().bytes(of: Publication(framework) { CrossReference() })
  }
}
