import Diagnostics
import SourceText
import WebPages

/// A comment for a pull request: the summary first, then a table, cut at a line where GitHub's limit is.
public enum MarkdownReporter: Reporter {
  public static let name = "markdown"
  public static let purpose = "a comment for a pull request, at most 65,536 characters"

  /// GitHub's limit for a comment, less what the last line needs.
  private static let limit = 65_536 - 200

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    var output = TextOutput()
    let findings = report.gravestFirst
    guard !findings.isEmpty else {
      output.writeLine("**rung**: no findings in \(counted(report.sourceCount, "source")).")
      return output.bytes
    }
    let counts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let number = findings.count { $0.severity == severity }
      return number == 0 ? nil : severity == .info ? "\(number) info" : counted(number, severity.rawValue)
    }
    output.writeLine("**rung**: \(counts.joined(separator: ", ")).")
    output.writeLine()
    output.writeLine("| | Place | Finding | Rule |")
    output.writeLine("| --- | --- | --- | --- |")
    let positions = Positions(report, unit: .scalars)
    var length = output.count
    for (shown, finding) in findings.enumerated() {
      var place = ""
      if let location = finding.location {
        let name = report.source(of: location).name
        let inside = report.documentPlace(location).map { ": \($0)" } ?? ":\(positions.start(of: location).line)"
        place = "`\(code(name + inside))`"
      }
      let row =
        "| \(finding.severity.rawValue) | \(place) | \(MarkupText.markdown(finding.message)) | \(finding.rule) |"
      length += row.utf8.count + 1
      guard length <= limit else {
        output.writeLine()
        output.writeLine("\(findings.count - shown) more findings are left out; the other formats hold all.")
        break
      }
      output.writeLine(row)
    }
    return output.bytes
  }

  /// Text between backticks in a table.
  private static func code(_ text: String) -> String {
    String(text.map { $0 == "`" || $0 == "|" || $0.isNewline ? "?" : $0 })
  }
}
