import Diagnostics
import Reporting
import SourceText
import Testing

@Suite struct ConciseReporterTests {
  @Test func oneLineForEachFindingWithColumnsInCells() {
    #expect(
      MarkedReport("one ⟦two⟧\n漢⟦字⟧", "\t⟦three⟧").concise == """
        a.txt:1:5: warning: Mend this. [some-rule]
        a.txt:2:3: warning: Mend this. [some-rule]
        b.txt:1:9: warning: Mend this. [some-rule]

        """)
  }

  /// In whatever order they were found, and however grave they are.
  @Test func findingsStandByFileAndLine() {
    var report = MarkedReport("⟦one⟧\n⟦two⟧\n⟦three⟧").report
    report.findings[0].severity = .info
    report.findings[2].severity = .error
    report.findings.reverse()
    let text = String(decoding: ConciseReporter.render(report, style: ReportStyle()), as: UTF8.self)
    #expect(
      text == """
        a.txt:1:1: info: Mend this. [some-rule]
        a.txt:2:1: warning: Mend this. [some-rule]
        a.txt:3:1: error: Mend this. [some-rule]

        """)
  }

  @Test func aFindingWithoutAPlaceNamesTheProgram() {
    let finding = Diagnostic(rule: "some-rule", severity: .warning, message: "Mend this.", location: nil)
    let text = ConciseReporter.render(Report(findings: [finding], sources: []), style: ReportStyle())
    #expect(String(decoding: text, as: UTF8.self) == "rung: warning: Mend this. [some-rule]\n")
  }

  @Test func nothingToReportIsNothing() {
    #expect(MarkedReport("one").concise.isEmpty)
    #expect(MarkedReport("one").full().isEmpty)
  }
}
