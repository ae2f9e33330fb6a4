import CrossReferencing
import FrameworkModel
import SourceText
import Testing
import Writing

@testable import Exporting

/// The pages of a site as files; tools/check_site.py looks at them in a browser.
@Suite struct SiteTests {
  private func files(_ framework: Framework) throws -> [String: String] {
    let publication = Publication(framework) { CrossReference(of: framework) }
    var files: [String: String] = [:]
    for file in try SiteWriter().files(of: publication) {
      let gathered = Gathered()
      try file.write { gathered.bytes.append(contentsOf: $0) }
      #expect(files.updateValue(String(decoding: gathered.bytes, as: UTF8.self), forKey: file.path) == nil)
    }
    return files
  }

  private final class Gathered {
    var bytes: [UInt8] = []
  }

  @Test func hasAPageForEachCompetencyAndAGuideWhereThereAreQuestions() throws {
    let files = try files(FullModel.framework)
    #expect(
      files.keys.sorted() == [
        "competencies/planting.html", "competencies/weeding.html", "index.html", "interviews/planting.html",
        "links.html",
        "search.js", "site.js", "style.css",
      ])
    #expect(try files == self.files(FullModel.framework))
  }

  /// Every text of the framework stands on a page, as text.
  @Test func showsEachTextAndMakesNoMarkupOfIt() throws {
    let files = try files(FullModel.framework)
    let pages = files.filter { $0.key.hasSuffix(".html") }.values.joined()
    #expect(!pages.contains("<script>"))
    for (place, competency) in FullModel.framework.competencies.enumerated() {
      for (statement, _) in competency.statements(at: place) {
        let text = statement.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
          ">", with: "&gt;"
        )
        .replacing("\"", with: "&quot;")
        #expect(pages.contains(text), "\(text)")
      }
    }
    for (name, page) in files where name.hasSuffix(".html") {
      #expect(page.contains("default-src 'none'"), "\(name)")
      #expect(!page.contains("http:") || name == "links.html", "\(name)")
      #expect(!page.contains(" style="), "\(name)")
    }
  }

  @Test func namesFilesSoThatEverySystemTakesThem() {
    let names = SiteNames.names(of: [
      "a", "A", "../../etc/passwd", "con", "", String(repeating: "x", count: 300), "日本", "a/b", "a-b", ".",
    ])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      #expect(!name.isEmpty && name.utf8.count <= 84 && !name.contains("/") && !name.contains("."), "\(name)")
    }
    #expect(names[0] == "a" && names[3] != "con")
  }

  @Test func searchesWithoutMarkup() throws {
    let data = try #require(try files(FullModel.framework)["search.js"])
    #expect(data.hasPrefix("\"use strict\";\nconst rungSearch = [\n"))
    #expect(!data.contains("<"))
    #expect(data.contains("\\u003cscript>"))
  }
}
