import Diagnostics
import Foundation
import Reporting
import SourceText
import Testing

/// The machine formats against the schemas of those who defined them, which lie beside the project.
@Suite struct StandardFormatTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let standards = root.appending(path: "../shared/standards").standardizedFileURL
  private static let python = root.appending(path: ".venv/bin/python")

  /// Reports that formats stumble over.
  static let reports: [(name: String, report: Report)] = [
    ("nothing", Report(findings: [], sources: [])),
    ("clean", Report(findings: [], sources: [SourceFile(name: "clean.txt", bytes: Array("Teamwork\n".utf8))])),
    ("marked", MarkedReport("one ⟦two⟧\n漢⟦字⟧ 👩‍👩‍👧‍👦 ⟦x⟧", "⟦three\nlines\nlong⟧", "clean").report),
    ("related", MarkedReport("⟦one⟧ ⟦two⟧", "⟦three⟧", notesFromSecondMarkOn: true).report),
    ("tricky", tricky), ("many", many),
  ]

  /// Equal findings, odd names, signs that formats escape, findings without place or entity, fixes.
  private static var tricky: Report {
    let text = "a <b> & \"c\" | `d` %0A, e: \u{1B}[31m\u{0}\r\n✓ second"
    let source = SourceFile(name: "odd folder/ä%b,c:d#e.txt", bytes: Array(text.utf8))
    let location = Location(SourceID(0), SourceRange(0, 5))
    let last = Location(SourceID(0), SourceRange(text.utf8.count, text.utf8.count))
    let message = "A <b> & \"c\" | `d` [e](f) %0A, ::error::\r\n\u{1}\u{2028} end @all"
    let edit = Fix.Edit(location: location, text: "x\n")
    return Report(
      findings: [
        Diagnostic(rule: "zeta", severity: .error, message: message, location: location, entity: "a/b"),
        Diagnostic(rule: "zeta", severity: .error, message: message, location: location, entity: "a/b"),
        Diagnostic(
          rule: "alpha", severity: .warning, message: message, location: last,
          fix: Fix(message: message, isSafe: true, edits: [edit])),
        Diagnostic(
          rule: "alpha", severity: .info, message: message, location: location,
          related: [Note(message: message, location: last)],
          fix: Fix(message: message, isSafe: false, edits: [edit, Fix.Edit(location: last, text: "")])),
        Diagnostic(rule: "beta", severity: .info, message: "Nowhere.", location: nil),
      ], sources: [source], version: "1.2.3")
  }

  /// More than a comment on a pull request holds.
  private static var many: Report {
    var report = MarkedReport("⟦one⟧").report
    report.findings = (0..<900).map { number in
      var finding = report.findings[0]
      finding.message = "Number \(number): " + String(repeating: "mend this, ", count: 8)
      return finding
    }
    return report
  }

  @Test func eachFormatFitsItsStandard() throws {
    guard FileManager.default.fileExists(atPath: Self.standards.path),
      FileManager.default.fileExists(atPath: Self.python.path)
    else {
      let reason = "../shared/standards or .venv is missing: no schema was compared (make setup makes .venv)"
      #expect(ProcessInfo.processInfo.environment["CI"] != "true", Comment(rawValue: reason))
      print("skipped: \(reason)")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "rung-reports-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, report) in Self.reports {
      for reporter in ReporterRegistry.all {
        let bytes = reporter.render(report, style: ReportStyle())
        try Data(bytes).write(to: folder.appending(path: "\(name).\(reporter.name)"))
      }
    }
    let process = Process()
    process.executableURL = Self.python
    process.arguments = [
      Self.root.appending(path: "tools/check_reports.py").path, Self.standards.path, folder.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, Comment(rawValue: String(decoding: output, as: UTF8.self)))
  }

  @Test func eachFormatGivesTheSameBytesOnEachRun() {
    for (name, report) in Self.reports {
      for reporter in ReporterRegistry.all {
        #expect(
          reporter.render(report, style: ReportStyle()) == reporter.render(report, style: ReportStyle()),
          "\(reporter.name) of \(name)")
      }
    }
  }

  @Test func noFormatLetsControlCharactersThrough() {
    for reporter in ReporterRegistry.all {
      let bytes = reporter.render(Self.tricky, style: ReportStyle())
      #expect(!bytes.contains(0x1B) && !bytes.contains(0), "\(reporter.name)")
    }
  }

  @Test func namesAreUnique() {
    #expect(Set(ReporterRegistry.names).count == ReporterRegistry.all.count)
    for name in ReporterRegistry.names { #expect(ReporterRegistry.reporter(named: name)?.name == name) }
  }
}
