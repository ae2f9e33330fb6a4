import Comparing
import Driver
import Foundation
import FrameworkModel
import GeneratedFrameworks
import Reporting
import SourceText
import Testing

@Suite struct DifferenceReporterTests {
  /// Texts that would be read as markup or commands, changed in several ways.
  static func hostile() throws -> DifferenceReport {
    let folder = Fixture.root.appending(path: "Tests/Fixtures/diff-reports")
    func side(_ name: String) throws -> ComparisonSide {
      var request = SourceRequest()
      request.isIsolated = true
      let data = try Data(contentsOf: folder.appending(path: "\(name).yaml"))
      return try ComparisonSide([UInt8](data), called: "\(name).yaml", request)
    }
    return try Fixture.report(from: side("before"), to: side("after"))
  }

  @Test(arguments: DifferenceReporterRegistry.names) func hostileTextsAreEscaped(name: String) throws {
    let reporter = try #require(DifferenceReporterRegistry.reporter(named: name))
    let bytes = reporter.render(try Self.hostile(), style: ReportStyle())
    try Fixture.expect(bytes, isGoldenAt: Fixture.root.appending(path: "Tests/Fixtures/diff-reports/\(name).golden"))
  }

  @Test(arguments: DifferenceReporterRegistry.names) func noDifferencesIsOneSentence(name: String) throws {
    let side = try Fixture.side("behavior-added", "before")
    let report = try Fixture.report(from: side, to: side)
    let reporter = try #require(DifferenceReporterRegistry.reporter(named: name))
    let text = String(decoding: reporter.render(report, style: ReportStyle()), as: UTF8.self)
    #expect(text.contains(name == "json" ? "\"changes\": []" : "There are no differences."))
  }

  @Test func markdownFitsAPullRequestAndSaysWhatIsLeftOut() {
    var generator = FrameworkGenerator(seed: 3)
    let old = generator.framework(competencies: 60)
    var script = EditScript(old, generator: generator)
    script.run(edits: 2000)
    let comparison = Comparison(from: old, to: script.framework)
    let report = DifferenceReport(
      old: .init(label: "old", sources: []), new: .init(label: "new", sources: []), changes: comparison.changes,
      version: VersionSuggestion(comparison))
    let bytes = MarkdownDifferenceReporter.render(report, style: ReportStyle())
    #expect(bytes.count <= 60_000)
    let text = String(decoding: bytes, as: UTF8.self)
    let shown = text.split(separator: "\n").count { $0.hasPrefix("- ") }
    #expect(text.contains("_\(comparison.changes.count - shown) more changes would not fit here."))
  }

  /// Who sees no colors, or copies a colored text, reads the signs.
  @Test func colorsKeepTheSigns() throws {
    let report = try Self.hostile()
    func render(_ style: ReportStyle) -> String {
      String(decoding: TextDifferenceReporter.render(report, style: style), as: UTF8.self)
    }
    let colored = render(ReportStyle(isColored: true))
    #expect(colored.contains("\u{1B}["))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == render(ReportStyle()))
    #expect(colored.contains("[-") && colored.contains("{+"))
  }

  @Test func jsonIsValidWhateverTheTexts() throws {
    let bytes = JSONDifferenceReporter.render(try Self.hostile(), style: ReportStyle())
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect((object?["changes"] as? [Any])?.isEmpty == false)
  }
}
