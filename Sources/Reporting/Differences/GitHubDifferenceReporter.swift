import Comparing
import Diagnostics
import SourceText

/// Differences as annotations of GitHub's workflows, on the lines of both sides, and the text of `text` behind them.
public enum GitHubDifferenceReporter: DifferenceReporter {
  public static let name = "github"
  public static let purpose = "annotations in GitHub's workflows, on the lines of both sides"

  public static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8] {
    var output = TextOutput(mayCommand: true)
    // GitHub shows the first ten of each kind: the gravest stand first.
    for changeClass in ChangeClass.allCases.reversed() {
      for change in report.changes where change.changeClass == changeClass {
        let new = change.new.flatMap { report.pathInFolder(of: $0, in: report.new) }
        let old = change.old.flatMap { report.pathInFolder(of: $0, in: report.old) }
        var places: [DifferenceReport.Place?] = []
        if let new { places.append(new) }
        if let old, new.map({ $0 != old }) ?? true { places.append(old) }
        if places.isEmpty { places.append(nil) }
        for place in places { output.writeLine(annotation(change, at: place)) }
      }
    }
    for finding in report.findings {
      output.writeLine("::\(finding.severity.rawValue) title=\(finding.rule)::\(GitHubText.message(finding.message))")
    }
    // No text of a framework may be taken for a command: from here on there are none.
    let text = String(decoding: TextDifferenceReporter.render(report, style: ReportStyle()), as: UTF8.self)
    var token = StableHash()
    token.combine(text)
    output.writeLine("::stop-commands::rung-\(token.hexadecimal)")
    output.write(text)
    output.writeLine("::rung-\(token.hexadecimal)::")
    return output.bytes
  }

  private static func annotation(_ change: Change, at place: DifferenceReport.Place?) -> String {
    let level =
      switch change.changeClass {
      case .breaking: "error"
      case .review: "warning"
      case .minor, .editorial: "notice"
      }
    // A document has no lines to show an annotation on.
    let file = place.map { place in
      "file=\(GitHubText.property(place.path))," + (place.documentPlace == nil ? "line=\(place.line)," : "")
    }
    var message = change.message
    if let inside = place?.documentPlace { message = "\(inside): \(message)" }
    let title = GitHubText.property("\(change.changeClass.rawValue): \(change.name)")
    return "::\(level) \(file ?? "")title=\(title)::\(GitHubText.message(message))"
  }
}
