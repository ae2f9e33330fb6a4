import Diagnostics
import SourceText

/// A page to read in a browser or to keep as an artifact: self-contained, nothing is fetched.
public enum HTMLReporter: Reporter {
  public static let name = "html"
  public static let purpose = "a page for browsers, self-contained"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    var output = TextOutput(mayCommand: true)
    let positions = Positions(report, unit: .scalars)
    let findings = report.gravestFirst
    output.write(head)
    output.writeLine("<h1>Findings</h1>")
    let counts = Severity.allCases.sorted(by: >).map { severity in
      "\(findings.count { $0.severity == severity }) <span class=\"\(severity.rawValue)\">\(severity.rawValue)</span>"
    }
    output.writeLine(
      "<p>\(counts.joined(separator: ", ")) in \(counted(report.sources.count, "source")).</p>")
    for finding in findings {
      output.writeLine("<article>")
      output.writeLine(
        "<h2><span class=\"\(finding.severity.rawValue)\">\(finding.severity.rawValue)</span> \(text(finding.message))</h2>"
      )
      var details = [text(finding.rule)]
      if let entity = finding.entity { details.append(text(entity)) }
      if let location = finding.location {
        details.insert(place(location, report, positions), at: 0)
        output.writeLine("<p class=\"place\">\(details.joined(separator: " · "))</p>")
        output.writeLine(excerpt(location, report))
      } else {
        output.writeLine("<p class=\"place\">\(details.joined(separator: " · "))</p>")
      }
      for note in finding.related.prefix(10) {
        output.writeLine("<p>\(text(note.message)): \(place(note.location, report, positions))</p>")
      }
      if let fix = finding.fix {
        output.writeLine("<p>\(fix.isSafe ? "Safe fix" : "Unsafe fix"): \(text(fix.message))</p>")
      }
      output.writeLine("</article>")
    }
    output.writeLine("</main></body></html>")
    return output.bytes
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

  private static let head = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>Findings of rung</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem;
      color: #1b1b1b; background: #fff }
    article { border-top: 1px solid #ccc; padding: .5rem 0 }
    h2 { font-size: 1rem; margin: .3rem 0 }
    pre { background: #f4f4f4; padding: .5rem; overflow-x: auto; margin: .3rem 0 }
    mark { background: #ffe08a }
    p { margin: .2rem 0 }
    .place { color: #555 }
    .error, .warning, .info { border-radius: .2rem; color: #fff; font-size: .85rem; font-weight: 400; padding: .05rem .4rem }
    .error { background: #b00020 } .warning { background: #8a5a00 } .info { background: #2b5c8a }
    </style></head><body><main>

    """
}
