import Comparing
import Diagnostics
import SourceText
import WebPages

/// Differences as one page: old beside new, a filter by class that needs no script, and a layout for paper.
public enum HTMLDifferenceReporter: DifferenceReporter {
  public static let name = "html"
  public static let purpose = "one page that needs no network, and prints well"

  public static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8] {
    let filters = Filters(report)
    var page = HTMLPage(title: "What changed: \(report.old.label) → \(report.new.label)", filters: filters.all)
    page.output.writeLine("<main>")
    page.output.writeLine("<h1>What changed</h1>")
    writeBody(report, filters, &page)
    page.output.writeLine("</main>")
    return page.finish()
  }

  /// The same as a part of a page that is about more: its headings begin with the second level.
  public static func part(_ report: DifferenceReport) -> (markup: String, sheet: String) {
    let filters = Filters(report)
    var page = HTMLPage()
    writeBody(report, filters, &page)
    return (String(decoding: page.output.bytes, as: UTF8.self), HTMLPage.ownSheet + HTMLPage.rules(filters.all))
  }

  /// What can be shown and hidden: classes, kinds and files of changes.
  private struct Filters {
    var kinds = HTMLPage.Classes("kind")
    var files = HTMLPage.Classes("file")
    let all: [HTMLPage.Filter]

    init(_ report: DifferenceReport) {
      for change in report.changes {
        kinds.add(change.name)
        files.add(file(change, report))
      }
      let classes = ChangeClass.allCases.reversed().map { changeClass in
        HTMLPage.Choice(
          id: "class-\(changeClass.rawValue)", label: changeClass.rawValue, count: report.count(of: changeClass),
          hint: changeClass.meaning, style: changeClass.rawValue)
      }
      all = [
        HTMLPage.Filter(title: "Classes", choices: classes, isOpen: true),
        HTMLPage.Filter(title: "Kinds", choices: kinds.sorted), HTMLPage.Filter(title: "Files", choices: files.sorted),
      ]
    }
  }

  private static func writeBody(_ report: DifferenceReport, _ filters: Filters, _ page: inout HTMLPage) {
    page.output.writeLine("<p>\(MarkupText.html(report.old.label)) → \(MarkupText.html(report.new.label))</p>")
    page.output.writeLine(
      "<p><strong>\(MarkupText.html(report.sentence))</strong> \(MarkupText.html(report.versionSentence ?? ""))</p>")
    for finding in report.findings {
      page.output.writeLine(
        "<p class=\"finding\">\(finding.severity.rawValue): \(MarkupText.html(finding.message))</p>")
    }
    for entry in report.stale {
      page.output.writeLine("<p class=\"finding\">warning: \(MarkupText.html(entry.staleSentence))</p>")
    }
    guard !report.changes.isEmpty else { return }
    page.write(filters.all)
    writeChanges(report, filters, &page.output)
  }

  /// The file that a change is in: the new one where there are two.
  private static func file(_ change: Change, _ report: DifferenceReport) -> String {
    let place =
      change.new.flatMap { report.place(of: $0, in: report.new) }
      ?? change.old.flatMap { report.place(of: $0, in: report.old) }
    return place?.path ?? "The framework"
  }

  private static func writeChanges(_ report: DifferenceReport, _ filters: Filters, _ output: inout TextOutput) {
    var competency: String??
    for change in report.changes {
      if competency != .some(change.competency) {
        if competency != nil { output.writeLine("</tbody></table></section>") }
        output.writeLine("<section><h2>\(MarkupText.html(change.competency ?? "The framework"))</h2>")
        output.writeLine(
          "<table><thead><tr><th scope=\"col\">Change</th><th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead><tbody>"
        )
        competency = .some(change.competency)
      }
      write(change, report, [filters.kinds.id(change.name), filters.files.id(file(change, report))], &output)
    }
    output.writeLine("</tbody></table></section>")
  }

  private static func write(
    _ change: Change, _ report: DifferenceReport, _ classes: [String], _ output: inout TextOutput
  ) {
    let name = change.changeClass.rawValue
    let sureness = change.confidence < 100 ? " <span class=\"place\">\(change.confidence)% sure</span>" : ""
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
      "<tr class=\"class-\(name) \(name) \(classes.joined(separator: " "))\" id=\"\(change.fingerprint)\"><td><span class=\"class\">\(name)</span> "
        + "\(MarkupText.html(change.message))\(sureness)<br><code>\(change.name)</code></td>"
        + "<td data-label=\"Before\">\(old)\(place(change.old, report.old, report))</td>"
        + "<td data-label=\"After\">\(new)\(place(change.new, report.new, report))</td></tr>"
    )
  }

  private static func place(
    _ side: ChangeSide?, _ version: DifferenceReport.Side, _ report: DifferenceReport
  ) -> String {
    guard let side, let place = report.place(of: side, in: version) else { return "" }
    return "<br><small>\(MarkupText.html(place.shown))</small>"
  }
}
