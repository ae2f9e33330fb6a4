import Comparing
import Diagnostics
import SourceText

/// Differences as one page: old beside new, a filter by class that needs no script, and a layout for paper.
public enum HTMLDifferenceReporter: DifferenceReporter {
  public static let name = "html"
  public static let purpose = "one page that needs no network, and prints well"

  public static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8] {
    var output = TextOutput(mayCommand: true)
    let title = "What changed: \(report.old.label) → \(report.new.label)"
    output.writeLine("<!DOCTYPE html>")
    output.writeLine("<html lang=\"en\">")
    output.writeLine("<head>")
    output.writeLine("<meta charset=\"utf-8\">")
    output.writeLine("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    output.writeLine("<title>\(MarkupText.html(title))</title>")
    output.writeLine("<style>\n\(HTMLDifferenceStyle.sheet)</style>")
    output.writeLine("</head>")
    output.writeLine("<body>")
    output.writeLine("<header>")
    output.writeLine("<h1>What changed</h1>")
    output.writeLine("<p>\(MarkupText.html(report.old.label)) → \(MarkupText.html(report.new.label))</p>")
    output.writeLine(
      "<p><strong>\(MarkupText.html(report.sentence))</strong> \(MarkupText.html(report.versionSentence ?? ""))</p>")
    for finding in report.findings {
      output.writeLine("<p class=\"finding\">\(finding.severity.rawValue): \(MarkupText.html(finding.message))</p>")
    }
    for entry in report.stale {
      output.writeLine("<p class=\"finding\">warning: \(MarkupText.html(entry.staleSentence))</p>")
    }
    output.writeLine("</header>")
    if !report.changes.isEmpty {
      writeFilter(report, &output)
      writeChanges(report, &output)
    }
    output.writeLine("</body>")
    output.writeLine("</html>")
    return output.bytes
  }

  private static func writeFilter(_ report: DifferenceReport, _ output: inout TextOutput) {
    for changeClass in ChangeClass.allCases.reversed() {
      let name = changeClass.rawValue
      output.writeLine(
        "<input type=\"checkbox\" id=\"show-\(name)\" checked><label for=\"show-\(name)\" class=\"\(name)\""
          + " title=\"\(MarkupText.html(changeClass.meaning))\">\(name) (\(report.count(of: changeClass)))</label>")
    }
  }

  private static func writeChanges(_ report: DifferenceReport, _ output: inout TextOutput) {
    output.writeLine("<main>")
    var competency: String??
    for change in report.changes {
      if competency != .some(change.competency) {
        if competency != nil { output.writeLine("</tbody></table></section>") }
        output.writeLine("<section><h2>\(MarkupText.html(change.competency ?? "The framework"))</h2>")
        output.writeLine("<table><thead><tr><th>Change</th><th>Before</th><th>After</th></tr></thead><tbody>")
        competency = .some(change.competency)
      }
      write(change, report, &output)
    }
    output.writeLine("</tbody></table></section>")
    output.writeLine("</main>")
  }

  private static func write(_ change: Change, _ report: DifferenceReport, _ output: inout TextOutput) {
    let name = change.changeClass.rawValue
    let sureness = change.confidence < 100 ? " <span class=\"sure\">\(change.confidence)% sure</span>" : ""
    var old = MarkupText.html(change.old?.text ?? "")
    var new = MarkupText.html(change.new?.text ?? "")
    if change.isTextChange, let before = change.old, let after = change.new {
      let runs = WordDifference(from: before.text, to: after.text).runs
      old = runs.filter { $0.status != .added }.map {
        $0.status == .same ? MarkupText.html($0.text) : "<del>\(MarkupText.html($0.text))</del>"
      }
      .joined(separator: " ")
      new = runs.filter { $0.status != .removed }
        .map { $0.status == .same ? MarkupText.html($0.text) : "<ins>\(MarkupText.html($0.text))</ins>" }.joined(
          separator: " ")
    }
    output.writeLine(
      "<tr class=\"\(name)\" id=\"\(change.fingerprint)\"><td><span class=\"class\">\(name)</span> "
        + "\(MarkupText.html(change.message))\(sureness)<br><code>\(change.name)</code></td>"
        + "<td>\(old)\(place(change.old, report.old, report))</td><td>\(new)\(place(change.new, report.new, report))</td></tr>"
    )
  }

  private static func place(
    _ side: ChangeSide?, _ version: DifferenceReport.Side, _ report: DifferenceReport
  ) -> String {
    guard let side, let place = report.place(of: side, in: version) else { return "" }
    return "<br><small>\(MarkupText.html(place.shown))</small>"
  }
}

/// The style sheet of the page of differences.
enum HTMLDifferenceStyle {
  static let sheet = """
    :root { color-scheme: light dark; --line: #8886; --gone: #c0392b; --new: #1e7e34; }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; }
    th, td { border-top: 1px solid var(--line); overflow-wrap: anywhere; padding: .5rem; text-align: left;
      vertical-align: top; }
    label { border: 1px solid var(--line); border-radius: 1rem; margin-right: .75rem; padding: .15rem .7rem; }
    .class { font-weight: 600; }
    .breaking .class, label.breaking { color: #b02a1e; }
    .review .class, label.review { color: #9a6700; }
    .minor .class, label.minor { color: #0b63a5; }
    .editorial .class, label.editorial { color: #6b6b6b; }
    del { color: var(--gone); }
    ins { color: var(--new); font-weight: 600; text-decoration: underline; }
    small, code, .sure { color: #777; font-size: .8rem; }
    .finding { border-left: 4px solid var(--gone); padding-left: .75rem; }
    #show-breaking:not(:checked) ~ main tr.breaking, #show-review:not(:checked) ~ main tr.review,
    #show-minor:not(:checked) ~ main tr.minor, #show-editorial:not(:checked) ~ main tr.editorial { display: none; }
    @media print {
      body { color: #000; font-size: 10pt; margin: 0; max-width: none; }
      input, label { display: none; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
      h2 { break-after: avoid; }
    }

    """
}
