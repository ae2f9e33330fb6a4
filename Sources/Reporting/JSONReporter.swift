import Diagnostics
import SourceText
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

/// One JSON object on a line for each finding.
public enum JSONLinesReporter: Reporter {
  public static let name = "json-lines"
  public static let purpose = "one JSON object on a line for each finding"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let object = FindingObject(report)
    return report.gravestFirst.flatMap { object($0).bytes(isPretty: false) }
  }
}

/// All findings as one JSON array on one line, as a value within other JSON.
public enum FindingArray {
  public static func bytes(_ report: Report) -> [UInt8] {
    let object = FindingObject(report)
    return JSONValue.array(report.gravestFirst.map { object($0) }).bytes(isPretty: false).dropLast()
  }
}

/// A finding as the formats `json` and `json-lines` write it.
struct FindingObject {
  private let report: Report
  private let positions: Positions

  init(_ report: Report) {
    self.report = report
    positions = Positions(report, unit: .scalars)
  }

  /// `{rule, severity, message, path, place, line, column, endLine, endColumn, entity, related, fix}`; what there is not
  /// is left out. Columns count Unicode scalars from 1; the end is behind the last one. Of a document `place` says where it
  /// is, and lines are those of the text that was made of it.
  func callAsFunction(_ finding: Diagnostic) -> JSONValue {
    .object(
      [
        ("rule", .string(finding.rule)), ("severity", .string(finding.severity.rawValue)),
        ("message", .string(finding.message)),
      ] + place(finding.location) + [
        ("entity", finding.entity.map { .string($0) }),
        (
          "related",
          finding.related.isEmpty
            ? nil
            : .array(
              finding.related.map { .object([("message", .string($0.message))] + place($0.location)) })
        ),
        ("fix", finding.fix.map(fix)),
      ])
  }

  private func fix(_ fix: Fix) -> JSONValue {
    .object([
      ("message", .string(fix.message)), ("safe", .boolean(fix.isSafe)),
      ("edits", .array(fix.edits.map { .object(place($0.location) + [("text", .string($0.text))]) })),
    ])
  }

  private func place(_ location: Location?) -> [(key: String, value: JSONValue?)] {
    guard let location else { return [] }
    let start = positions.start(of: location)
    let end = positions.end(of: location)
    return [
      ("path", .string(report.source(of: location).name)),
      ("place", report.documentPlace(location).map { .string($0) }), ("line", .number(start.line)),
      ("column", .number(start.column)), ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
    ]
  }
}
