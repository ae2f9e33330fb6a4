import Diagnostics
import Reporting
import SourceText
import Testing

/// Thousands of findings of one rule in one file are counted, not shown.
@Suite struct BoundedReportTests {
  private static let report: Report = {
    let text = Array(repeating: "⟦x⟧\n", count: 30).joined()
    var report = MarkedReport(text, "⟦y⟧").report
    report.findings.append(
      Diagnostic(rule: "other-rule", severity: .info, message: "Look.", location: report.findings[0].location))
    report.mostOfARule = 10
    return report
  }()

  @Test(arguments: ["full", "concise", "grouped", "github"]) func theRestIsCounted(_ name: String) throws {
    let reporter = try #require(ReporterRegistry.reporter(named: name))
    let text = String(decoding: reporter.render(Self.report, style: ReportStyle()), as: UTF8.self)
    #expect(text.contains("20 more of some-rule"))
    #expect(text.contains("--max-findings 0 shows all"))
    #expect(text.contains("other-rule"))
    #expect(text.contains("b.txt"))
  }

  @Test func allAreCountedAtTheEnd() {
    let text = String(decoding: FullReporter.render(Self.report, style: ReportStyle()), as: UTF8.self)
    #expect(text.hasSuffix("Found 31 warnings and 1 info.\n"))
  }

  @Test(arguments: ["json", "sarif", "gitlab", "junit", "rdjson", "html"]) func machinesGetAll(_ name: String) throws {
    let reporter = try #require(ReporterRegistry.reporter(named: name))
    var whole = Self.report
    whole.mostOfARule = nil
    #expect(
      reporter.render(Self.report, style: ReportStyle()) == reporter.render(whole, style: ReportStyle()))
  }

  /// What was left out of the framework is no clean suite.
  @Test func suitesAreSources() {
    var report = MarkedReport("a", "b", "⟦c⟧").report
    report.contributing = [true, false, false]
    let text = String(decoding: JUnitReporter.render(report, style: ReportStyle()), as: UTF8.self)
    #expect(text.contains("name=\"a.txt\"") && !text.contains("name=\"b.txt\"") && text.contains("name=\"c.txt\""))
    #expect(text.contains("tests=\"2\" failures=\"1\""))
  }
}
