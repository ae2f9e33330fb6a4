import Diagnostics
import SourceText

/// One line for each finding, in the form that gcc and swiftc print and editors already match; by file, line and column.
public enum ConciseReporter: Reporter {
  public static let name = "concise"
  public static let purpose = "one line for each finding, as editors match it"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    var output = TextOutput()
    let positions = Positions(report, unit: .cells)
    let paint = Paint(style)
    let (shown, leftOut) = report.bounded(report.inOrderOfText(positions))
    for finding in shown {
      if let location = finding.location {
        output.write("\(printableName(report.place(location, positions))): ")
      } else {
        output.write("rung: ")
      }
      output.writeLine("\(paint.severity(finding.severity)): \(printable(finding.message)) [\(finding.rule)]")
    }
    for some in leftOut { output.writeLine("rung: note: \(report.sentence(some))") }
    return output.bytes
  }
}
