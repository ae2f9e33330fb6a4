import Diagnostics
import SourceText

/// Findings below the source that they are about.
public enum GroupedReporter: Reporter {
  public static let name = "grouped"
  public static let purpose = "findings below the name of their source"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    var output = TextOutput()
    let positions = Positions(report, unit: .cells)
    let paint = Paint(style)
    var bySource: [Int: [Diagnostic]] = [:]
    let (shown, leftOut) = report.bounded(report.gravestFirst)
    for finding in shown {
      bySource[finding.location.map { Int($0.source.index) } ?? -1, default: []].append(finding)
    }
    // Sources with the gravest findings first, each in its place among equals.
    let order = bySource.keys.sorted { a, b in
      let (left, right) = (bySource[a]?.first?.severity ?? .info, bySource[b]?.first?.severity ?? .info)
      return left == right ? a < b : left > right
    }
    for source in order {
      let findings = bySource[source] ?? []
      output.writeLine(paint.bold(source < 0 ? "The framework" : printableName(report.sources[source].name)))
      let places = findings.map { finding in
        finding.location.map { location in
          if let place = report.documentPlace(location) { return printable(place) }
          let start = positions.start(of: location)
          return "\(start.line):\(start.column)"
        } ?? ""
      }
      let width = places.map(\.count).max() ?? 0
      let severityWidth = findings.map(\.severity.rawValue.utf8.count).max() ?? 0
      for (place, finding) in zip(places, findings) {
        let padding = String(repeating: " ", count: width - place.count)
        let gap = String(repeating: " ", count: severityWidth - finding.severity.rawValue.utf8.count)
        output.writeLine(
          "  \(padding)\(place)  \(paint.severity(finding.severity))\(gap)  \(printable(finding.message)) [\(finding.rule)]"
        )
      }
      for some in leftOut where some.source ?? -1 == source {
        output.writeLine("  \(some.count) more of \(some.rule); --max-findings 0 shows all")
      }
      output.writeLine()
    }
    return output.bytes
  }
}
