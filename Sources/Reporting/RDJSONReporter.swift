import Diagnostics
import SourceText
import StructuredData

/// Reviewdog's diagnostic format; columns count UTF-8 bytes.
public enum RDJSONReporter: Reporter {
  public static let name = "rdjson"
  public static let purpose = "Reviewdog's diagnostic format"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let positions = Positions(report, unit: .bytes)
    let diagnostics = report.gravestFirst.map { finding in
      JSONValue.object([
        ("message", .string(message(finding, report))),
        ("location", finding.location.map { place($0, report, positions) }),
        ("severity", .string(finding.severity.rawValue.uppercased())),
        ("code", .object([("value", .string(finding.rule))])),
        ("suggestions", suggestions(finding, positions)),
        (
          "related_locations",
          finding.related.isEmpty
            ? nil
            : .array(
              finding.related.map {
                .object([("message", .string($0.message)), ("location", place($0.location, report, positions))])
              })
        ),
      ])
    }
    return JSONValue.object([
      ("source", .object([("name", .string("rung"))])), ("diagnostics", .array(diagnostics)),
    ]).bytes()
  }

  /// The edits of a safe fix; Reviewdog offers each for itself, so a fix of several edits is no suggestion.
  private static func suggestions(_ finding: Diagnostic, _ positions: Positions) -> JSONValue? {
    guard let fix = finding.fix, fix.edits.count == 1 else { return nil }
    return .array([.object([("range", range(fix.edits[0].location, positions)), ("text", .string(fix.edits[0].text))])])
  }

  /// The message, behind the place where that is in a document: the format's ranges have lines.
  private static func message(_ finding: Diagnostic, _ report: Report) -> String {
    let place = finding.location.flatMap(report.documentPlace)
    return place.map { "\($0): \(finding.message)" } ?? finding.message
  }

  private static func place(_ location: Location, _ report: Report, _ positions: Positions) -> JSONValue {
    .object([
      ("path", .string(report.source(of: location).name)),
      ("range", report.documentPlace(location) == nil ? range(location, positions) : nil),
    ])
  }

  private static func range(_ location: Location, _ positions: Positions) -> JSONValue {
    .object([
      ("start", position(positions.start(of: location))), ("end", position(positions.end(of: location))),
    ])
  }

  private static func position(_ position: Position) -> JSONValue {
    .object([("line", .number(position.line)), ("column", .number(position.column))])
  }
}
