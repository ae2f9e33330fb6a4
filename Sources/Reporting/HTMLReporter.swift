import Diagnostics
import SourceText
import WebPages

/// A page to read in a browser or to keep as an artifact: self-contained, nothing is fetched.
public enum HTMLReporter: Reporter {
  public static let name = "html"
  public static let purpose = "a page for browsers, self-contained"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    let positions = Positions(report, unit: .scalars)
    let findings = report.gravestFirst
    var rules = HTMLPage.Classes("rule")
    var files = HTMLPage.Classes("file")
    for finding in findings {
      rules.add(finding.rule)
      files.add(file(finding, report))
    }
    let severities = Severity.allCases.sorted(by: >).map { severity in
      HTMLPage.Choice(
        id: "severity-\(severity.rawValue)", label: severity.rawValue,
        count: findings.count { $0.severity == severity }, style: severity.rawValue)
    }
    let filters = [
      HTMLPage.Filter(title: "Severities", choices: severities.filter { $0.count > 0 }, isOpen: true),
      HTMLPage.Filter(title: "Rules", choices: rules.sorted), HTMLPage.Filter(title: "Files", choices: files.sorted),
    ]
    var page = HTMLPage(title: "Findings of rung", filters: filters)
    page.output.writeLine("<header>")
    page.output.writeLine("<h1>Findings</h1>")
    let counts = severities.map { "\($0.count) \($0.label)" }.joined(separator: ", ")
    page.output.writeLine("<p><strong>\(counts)</strong> in \(counted(report.sourceCount, "source")).</p>")
    page.output.writeLine("</header>")
    page.write(filters)
    page.output.writeLine("<main>")
    for finding in findings {
      write(finding, report, positions, [rules.id(finding.rule), files.id(file(finding, report))], to: &page.output)
    }
    page.output.writeLine("</main>")
    return page.finish()
  }

  private static func file(_ finding: Diagnostic, _ report: Report) -> String {
    finding.location.map { report.source(of: $0).name } ?? "The framework"
  }

  private static func write(
    _ finding: Diagnostic, _ report: Report, _ positions: Positions, _ classes: [String], to output: inout TextOutput
  ) {
    let severity = finding.severity.rawValue
    let all = (["severity-\(severity)", severity] + classes).joined(separator: " ")
    output.writeLine("<article class=\"\(all)\">")
    output.writeLine("<h3><span class=\"class\">\(severity)</span> \(text(finding.message))</h3>")
    var details = ["<code>\(text(finding.rule))</code>"]
    if let entity = finding.entity { details.append(text(entity)) }
    if let location = finding.location { details.insert(place(location, report, positions), at: 0) }
    output.writeLine("<p class=\"place\">\(details.joined(separator: " · "))</p>")
    if let location = finding.location { output.writeLine(excerpt(location, report)) }
    for note in finding.related.prefix(10) {
      output.writeLine("<p>\(text(note.message)): \(place(note.location, report, positions))</p>")
    }
    if let fix = finding.fix {
      output.writeLine("<p>\(fix.isSafe ? "Safe fix" : "Unsafe fix"): \(text(fix.message))</p>")
    }
    output.writeLine("</article>")
  }

  private static func place(_ location: Location, _ report: Report, _ positions: Positions) -> String {
    "<code>\(text(report.place(location, positions)))</code>"
  }

  /// The first line of the place, with the part that belongs to it marked.
  private static func excerpt(_ location: Location, _ report: Report) -> String {
    let source = report.source(of: location)
    let line = source.lines.line(of: location.range.start)
    let excerpt = ExcerptLine(line: line, of: source, marking: location.range)
    var cells = 0
    var (before, marked, behind) = ("", "", "")
    for character in excerpt.text {
      if cells < excerpt.markIndent {
        before.append(character)
      } else if cells < excerpt.markIndent + excerpt.markCount {
        marked.append(character)
      } else {
        behind.append(character)
      }
      cells += TerminalCells.width(of: character)
    }
    let number = source.document == nil ? "<b>\(line + 1)</b> " : ""
    return "<pre>\(number)\(text(before))<mark>\(text(marked))</mark>\(text(behind))</pre>"
  }

  private static func text(_ text: String) -> String { MarkupText.html(text) }
}
