import StructuredData

/// All findings as one JSON array.
public enum JSONReporter: Reporter {
  public static let name = "json"
  public static let purpose = "one JSON array, for programs"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let object = FindingObject(report)
    return JSONValue.array(report.gravestFirst.map { object($0) }).bytes()
  }
}
