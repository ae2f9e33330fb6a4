import Comparing
import Diagnostics
import SourceText

/// Differences as annotations of GitHub's workflows, on the lines of both sides, and the text of `text` behind them.
public enum GitHubDifferenceReporter: DifferenceReporter {
  public static let name = "github"
  public static let purpose = "annotations in GitHub's workflows, on the lines of both sides"

  public static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8] {
    var output = TextOutput()
    // GitHub shows the first ten of each kind: the gravest stand first.
    for changeClass in ChangeClass.allCases.reversed() {
      for change in report.changes where change.changeClass == changeClass {
        let new = change.new.flatMap { report.pathInFolder(of: $0, in: report.new) }
        let old = change.old.flatMap { report.pathInFolder(of: $0, in: report.old) }
        var places: [(path: String, line: Int)?] = []
        if let new { places.append(new) }
        if let old, new.map({ $0 != old }) ?? true { places.append(old) }
        if places.isEmpty { places.append(nil) }
        for place in places { output.writeLine(annotation(change, at: place)) }
      }
    }
    for finding in report.findings {
      output.writeLine("::\(finding.severity.rawValue) title=\(finding.rule)::\(data(finding.message))")
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

  private static func annotation(_ change: Change, at place: (path: String, line: Int)?) -> String {
    let level =
      switch change.changeClass {
      case .breaking: "error"
      case .review: "warning"
      case .minor, .editorial: "notice"
      }
    let file = place.map { "file=\(property($0.path)),line=\($0.line)," } ?? ""
    return
      "::\(level) \(file)title=\(property("\(change.changeClass.rawValue): \(change.name)"))::\(data(change.message))"
  }

  private static func data(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func property(_ text: String) -> String {
    var escaped = ""
    for scalar in data(text).unicodeScalars {
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
