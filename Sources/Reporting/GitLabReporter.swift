import Diagnostics
import SourceText
import StructuredData

/// GitLab's Code Quality report.
///
/// Findings that share a fingerprint collapse there, so each has one of its own; findings without a place are left out,
/// since the format cannot hold them.
public enum GitLabReporter: Reporter {
  public static let name = "gitlab"
  public static let purpose = "GitLab's Code Quality report"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let positions = Positions(report, unit: .scalars)
    var fingerprints = Fingerprints()
    var items: [JSONValue] = []
    for finding in report.gravestFirst {
      let fingerprint = fingerprints.next(finding, sources: report.sources)
      guard let location = finding.location else { continue }
      // A document has no lines, and the format wants some.
      let isDocument = report.documentPlace(location) != nil
      let place = report.documentPlace(location).map { "\($0): " } ?? ""
      let start = isDocument ? Position(line: 1, column: 1) : positions.start(of: location)
      let end = isDocument ? start : positions.end(of: location)
      items.append(
        .object([
          ("description", .string("\(finding.rule): \(place)\(finding.message)")),
          ("check_name", .string(finding.rule)),
          ("fingerprint", .string(fingerprint)), ("severity", .string(severity(finding.severity))),
          (
            "location",
            .object([
              ("path", .string(relative(report.source(of: location).name))),
              ("lines", .object([("begin", .number(start.line)), ("end", .number(end.line))])),
            ])
          ),
        ]))
    }
    return JSONValue.array(items).bytes()
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}

/// A path without the `/` or `./` in front that consumers do not take.
func relative(_ path: String) -> String {
  var path = path[...]
  while path.hasPrefix("./") { path = path.dropFirst(2) }
  while path.hasPrefix("/") { path = path.dropFirst() }
  return String(path)
}
