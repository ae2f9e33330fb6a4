import Diagnostics
import Reporting
import SourceText

/// A report over texts in which `⟦` and `⟧` mark what each finding is about.
struct MarkedReport {
  var report: Report

  /// - Parameter texts: One for each source, `a.txt`, `b.txt` …; each mark is a finding, unless `makes` says otherwise.
  init(
    _ texts: String..., severity: Severity = .warning, rule: String = "some-rule", message: String = "Mend this.",
    notesFromSecondMarkOn: Bool = false
  ) {
    var sources: [SourceFile] = []
    var locations: [Location] = []
    for (index, text) in texts.enumerated() {
      var bytes: [UInt8] = []
      var open = 0
      for scalar in text.unicodeScalars {
        switch scalar {
        case "⟦": open = bytes.count
        case "⟧": locations.append(Location(SourceID(index), SourceRange(open, bytes.count)))
        default: bytes.append(contentsOf: Array(String(scalar).utf8))
        }
      }
      let name = String(UnicodeScalar(UInt8(97 + index))) + ".txt"
      sources.append(SourceFile(name: name, bytes: bytes))
    }
    var findings = locations.map {
      Diagnostic(rule: rule, severity: severity, message: message, location: $0, entity: "care/level 1")
    }
    if notesFromSecondMarkOn, var first = findings.first {
      first.related = locations.dropFirst().map { Note(message: "and this", location: $0) }
      findings = [first]
    }
    report = Report(findings: findings, sources: sources, version: "0.0.0")
  }

  func full(_ style: ReportStyle = ReportStyle()) -> String {
    String(decoding: FullReporter.render(report, style: style), as: UTF8.self)
  }

  var concise: String { String(decoding: ConciseReporter.render(report, style: ReportStyle()), as: UTF8.self) }
}
