import StructuredData

/// One JSON object on a line for each finding.
public enum JSONLinesReporter: Reporter {
  public static let name = "json-lines"
  public static let purpose = "one JSON object on a line for each finding"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let object = FindingObject(report)
    return report.gravestFirst.flatMap { object($0).bytes(isPretty: false) }
  }
}
