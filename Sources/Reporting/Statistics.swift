public import Diagnostics
import StructuredData

/// How many findings each rule has.
public struct Statistics: Sendable {
  private struct Row {
    var rule: String
    var severity: Severity
    var count: Int
    var fixable: Int
  }

  private var rows: [Row]

  public init(_ findings: [Diagnostic]) {
    var rows: [String: Row] = [:]
    for finding in findings {
      var row = rows[finding.rule] ?? Row(rule: finding.rule, severity: finding.severity, count: 0, fixable: 0)
      row.severity = max(row.severity, finding.severity)
      row.count += 1
      if finding.fix != nil { row.fixable += 1 }
      rows[finding.rule] = row
    }
    self.rows = rows.values.sorted { a, b in
      if a.severity != b.severity { return a.severity > b.severity }
      return a.count == b.count ? a.rule < b.rule : a.count > b.count
    }
  }

  /// A table, or a JSON array of `{rule, severity, count, fixable}`; gravest first, then the most frequent.
  public func bytes(asJSON: Bool) -> [UInt8] {
    if asJSON {
      return JSONValue.array(
        rows.map {
          .object([
            ("rule", .string($0.rule)), ("severity", .string($0.severity.rawValue)), ("count", .number($0.count)),
            ("fixable", .number($0.fixable)),
          ])
        }
      ).bytes()
    }
    var output = TextOutput()
    let width = rows.map { String($0.count).utf8.count }.max() ?? 0
    for row in rows {
      let number = String(row.count)
      let fixes = row.fixable == 0 ? "" : ", \(row.fixable) with a fix"
      output.writeLine(
        "\(String(repeating: " ", count: width - number.utf8.count))\(number)  \(row.rule) (\(row.severity.rawValue)\(fixes))"
      )
    }
    return output.bytes
  }
}
