import Diagnostics
import SourceText
import WebPages

/// A JUnit report: one suite for each source, one failing case for each finding, one passing case for a clean source.
///
/// Written for the schema that Jenkins uses (junit-10.xsd). Some readers fail on a report without any case, so there is
/// always one.
public enum JUnitReporter: Reporter {
  public static let name = "junit"
  public static let purpose = "a JUnit report, with a passing case for each clean source"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let positions = Positions(report, unit: .scalars)
    var bySource: [Int: [Diagnostic]] = [:]
    for finding in report.gravestFirst {
      bySource[finding.location.map { Int($0.source.index) } ?? -1, default: []].append(finding)
    }
    // What was left out of the framework is clean in no sense.
    func isSource(_ index: Int) -> Bool { report.contributing?[index] ?? true }
    var output = TextOutput(mayCommand: true)
    output.writeLine("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    let cases =
      report.findings.count + report.sources.indices.count { bySource[$0] == nil && isSource($0) }
      + (report.sourceCount == 0 && report.findings.isEmpty ? 1 : 0)
    output.writeLine(
      "<testsuites name=\"rung\" tests=\"\(cases)\" failures=\"\(report.findings.count)\" errors=\"0\">")
    for (index, source) in report.sources.enumerated() where isSource(index) || bySource[index] != nil {
      writeSuite(relative(source.name), bySource[index] ?? [], report, positions, to: &output)
    }
    if let findings = bySource[-1] { writeSuite("framework", findings, report, positions, to: &output) }
    if cases > 0, report.sourceCount == 0, bySource.isEmpty {
      writeSuite("framework", [], report, positions, to: &output)
    }
    output.writeLine("</testsuites>")
    return output.bytes
  }

  private static func writeSuite(
    _ name: String, _ findings: [Diagnostic], _ report: Report, _ positions: Positions, to output: inout TextOutput
  ) {
    let name = MarkupText.xml(name)
    output.writeLine(
      "  <testsuite name=\"\(name)\" tests=\"\(max(1, findings.count))\" failures=\"\(findings.count)\" errors=\"0\">")
    if findings.isEmpty { output.writeLine("    <testcase name=\"no findings\" classname=\"\(name)\"/>") }
    for finding in findings {
      var place = ""
      if let location = finding.location {
        let start = positions.start(of: location)
        place = report.documentPlace(location) ?? "line \(start.line):\(start.column)"
      }
      let title = MarkupText.xml(
        place.isEmpty ? finding.rule : "\(finding.rule) (\(place.replacing("line ", with: "")))")
      let message = MarkupText.xml(finding.message)
      let text = MarkupText.xml(
        [place, finding.entity ?? "", finding.message].filter { !$0.isEmpty }
          .joined(separator: ", "))
      output.writeLine("    <testcase name=\"\(title)\" classname=\"\(name)\">")
      output.writeLine("      <failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">\(text)</failure>")
      output.writeLine("    </testcase>")
    }
    output.writeLine("  </testsuite>")
  }
}
