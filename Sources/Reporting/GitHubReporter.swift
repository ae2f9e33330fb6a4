import Diagnostics
import SourceText

/// Workflow commands that GitHub shows as annotations, with the normal lines below for the log.
///
/// GitHub shows ten errors and ten warnings of a step; the log below holds all.
public enum GitHubReporter: Reporter {
  public static let name = "github"
  public static let purpose = "annotations of GitHub Actions, then one line for each finding"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    var output = TextOutput(mayCommand: true)
    let positions = Positions(report, unit: .scalars)
    // What is left out is told by the lines below.
    for finding in report.bounded(report.gravestFirst).shown {
      let command =
        switch finding.severity {
        case .error: "error"
        case .warning: "warning"
        case .info: "notice"
        }
      var properties: [String] = []
      var message = finding.message
      if let location = finding.location {
        let start = positions.start(of: location)
        let end = positions.end(of: location)
        properties.append("file=\(GitHubText.property(report.source(of: location).name))")
        // Columns are shown only for places on one line.
        if let place = report.documentPlace(location) {
          message = "\(place): \(message)"
        } else if start.line == end.line {
          properties.append("line=\(start.line)")
          properties += ["col=\(start.column)", "endColumn=\(max(end.column, start.column))"]
        } else {
          properties.append("line=\(start.line)")
          properties.append("endLine=\(end.line)")
        }
      }
      properties.append("title=\(GitHubText.property("rung: " + finding.rule))")
      output.writeLine("::\(command) \(properties.joined(separator: ","))::\(GitHubText.message(message))")
    }
    return output.bytes + ConciseReporter.render(report, style: style)
  }
}
