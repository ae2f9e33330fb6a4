import Comparing
import Diagnostics

/// Differences for programs; `rung schema differences` prints the schema.
public enum JSONDifferenceReporter: DifferenceReporter {
  public static let name = "json"
  public static let purpose = "for programs; `rung schema differences` says how it is built"

  public static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8] {
    var json = DifferenceJSON()
    json.object { json in writeContents(report, &json) }
    return json.finished()
  }

  /// The summary and the changes, in an object that is open.
  static func writeContents(_ report: DifferenceReport, _ json: inout DifferenceJSON) {
    json.key("summary")
    summary(report, &json)
    json.key("changes")
    let sides = (old: ReportedSide(report.old, \.old, report), new: ReportedSide(report.new, \.new, report))
    json.array(report.changes) { json, change in write(change, sides, &json) }
  }

  private static func summary(_ report: DifferenceReport, _ json: inout DifferenceJSON) {
    json.object { json in
      json.field("old", report.old.label)
      json.field("new", report.new.label)
      json.field("changes", report.changes.count)
      for changeClass in ChangeClass.allCases.reversed() {
        json.field(changeClass.rawValue, report.count(of: changeClass))
      }
      json.field("accepted", report.acceptedCount)
      json.key("version")
      json.object { json in
        json.field("old", report.version.oldVersion)
        json.field("new", report.version.newVersion)
        json.field("bump", report.version.bump.rawValue)
        json.field("suggested", report.version.version)
      }
      json.key("findings")
      json.array(report.findings) { json, finding in
        json.object { json in
          json.field("rule", finding.rule)
          json.field("severity", finding.severity.rawValue)
          json.field("message", finding.message)
        }
      }
      json.key("stale")
      json.array(report.stale) { json, entry in
        json.object { json in
          json.field("fingerprint", entry.fingerprint)
          json.field("reason", entry.reason)
        }
      }
    }
  }

  /// One version that was compared, with the lines and columns of all that changed in it.
  private struct ReportedSide {
    let report: DifferenceReport
    let version: DifferenceReport.Side
    let positions: Positions

    init(_ version: DifferenceReport.Side, _ side: (Change) -> ChangeSide?, _ report: DifferenceReport) {
      self.report = report
      self.version = version
      let locations = report.changes.compactMap { side($0).flatMap { report.location(of: $0, in: version) } }
      positions = Positions(of: locations, in: version.sources, unit: .scalars)
    }
  }

  private static func write(
    _ change: Change, _ sides: (old: ReportedSide, new: ReportedSide), _ json: inout DifferenceJSON
  ) {
    json.object { json in
      json.field("kind", change.name)
      json.field("class", change.changeClass.rawValue)
      json.field("entity", change.entity)
      json.field("message", change.message)
      json.field("confidence", hundredths: change.confidence)
      json.field("fingerprint", change.fingerprint)
      if let side = change.old { write("old", side, sides.old, &json) }
      if let side = change.new { write("new", side, sides.new, &json) }
    }
  }

  private static func write(
    _ key: String, _ side: ChangeSide, _ reported: ReportedSide, _ json: inout DifferenceJSON
  ) {
    json.key(key)
    json.object { json in
      json.field("entity", side.entity)
      json.field("text", side.text)
      if let location = reported.report.location(of: side, in: reported.version),
        let place = reported.report.pathInFolder(of: side, in: reported.version)
      {
        json.field("path", place.path)
        json.field("place", place.documentPlace)
        json.field("line", place.line)
        json.field("column", reported.positions.start(of: location).column)
      }
    }
  }
}
