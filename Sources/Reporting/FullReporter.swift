import Diagnostics
import SourceText

/// Findings with the lines they are about, the place marked with carets.
public enum FullReporter: Reporter {
  public static let name = "full"
  public static let purpose = "the lines of each finding, its place marked; for people"

  public static func render(_ report: Report, style: ReportStyle) -> [UInt8] {
    var page = FullPage(report, style)
    let (shown, leftOut) = report.bounded(report.gravestFirst)
    for finding in shown { page.write(finding) }
    for some in leftOut { page.output.writeLine("note: \(report.sentence(some))") }
    if !leftOut.isEmpty { page.output.writeLine() }
    page.writeSummary()
    return page.output.bytes
  }
}

/// The output of `FullReporter`, as it grows.
private struct FullPage {
  var output = TextOutput()
  private let report: Report
  private let positions: Positions
  private let paint: Paint
  private let bar: String
  private let arrow: String
  private let otherFile: String
  private let remark: String
  private let lastRemark: String

  /// A finding that names more places than this says how many more there are.
  private static let shownNotes = 3
  /// A part of more lines than this is shown with its first two and its last.
  private static let shownLines = 4
  /// Cells of a line of a source.
  private let width: Int

  init(_ report: Report, _ style: ReportStyle) {
    self.report = report
    positions = Positions(report, unit: .cells)
    paint = Paint(style)
    width = style.width
    (bar, arrow, otherFile, remark, lastRemark) =
      style.isASCII ? ("|", "-->", ":::", "=", "=") : ("│", "╭─▶", "├─▶", "├─", "╰─")
  }

  mutating func write(_ finding: Diagnostic) {
    output.writeLine("\(paint.severity(finding.severity)): \(paint.bold(printable(finding.message))) [\(finding.rule)]")
    let notes = finding.related.prefix(Self.shownNotes)
    let numbers = ([finding.location].compactMap { $0 } + notes.map(\.location)).map { positions.end(of: $0).line }
    let gutter = String(numbers.max() ?? 1).utf8.count
    let indent = String(repeating: " ", count: gutter)
    if let location = finding.location {
      output.writeLine("\(indent) \(paint.faint("\(arrow) \(place(location))"))")
      writeExcerpt(location, gutter, marks: "^", label: "", finding.severity)
    }
    for note in notes {
      if note.location.source != finding.location?.source {
        output.writeLine("\(indent) \(paint.faint("\(otherFile) \(place(note.location))"))")
      } else {
        output.writeLine("\(indent) \(paint.faint(bar))")
      }
      writeExcerpt(note.location, gutter, marks: "-", label: " \(printable(note.message))", nil)
    }
    var remarks: [String] = []
    if finding.related.count > Self.shownNotes {
      let left = finding.related.count - Self.shownNotes
      remarks.append("and \(counted(left, "more place")): --output-format json lists them")
    }
    if let entity = finding.entity { remarks.append("about \(printable(entity))") }
    if let fix = finding.fix {
      remarks.append(
        fix.isSafe ? "--fix: \(printable(fix.message))" : "--fix --unsafe-fixes: \(printable(fix.message))")
    }
    for (place, text) in remarks.enumerated() {
      output.writeLine("\(indent) \(paint.faint(place + 1 < remarks.count ? remark : lastRemark)) \(text)")
    }
    output.writeLine()
  }

  private func place(_ location: Location) -> String { printableName(report.place(location, positions)) }

  /// The lines of a location, each with marks under the part that belongs to it; the label stands behind the last marks.
  private mutating func writeExcerpt(
    _ location: Location, _ gutter: Int, marks: String, label: String, _ severity: Severity?
  ) {
    let source = report.source(of: location)
    // A file that was left out has no lines.
    guard !source.bytes.isEmpty else { return }
    let first = source.lines.line(of: location.range.start)
    let last = source.lines.line(of: location.range.isEmpty ? location.range.start : location.range.end - 1)
    let indent = String(repeating: " ", count: gutter)
    let isLong = last - first >= Self.shownLines
    for line in isLong ? [first, first + 1, last] : Array(first...last) {
      if isLong, line == last { output.writeLine("\(indent) \(paint.faint(bar)) …") }
      let rows = ExcerptLine.rows(line: line, of: source, marking: location.range, width: width - gutter - 3)
      for (place, row) in rows.enumerated() {
        if row.isBehindGap { output.writeLine("\(indent) \(paint.faint(bar)) …") }
        // Nobody sees the lines of the text that was made of a document.
        let number = source.document == nil && place == 0 ? String(line + 1) : ""
        let padding = String(repeating: " ", count: gutter - number.utf8.count)
        output.writeLine("\(padding)\(paint.faint("\(number) \(bar)")) \(row.text)")
        let signs = String(repeating: marks, count: row.markCount)
        let isLast = line == last && place == rows.count - 1
        writeMarks(signs, isLast ? label : "", row.markIndent, indent, severity)
      }
    }
  }

  /// A line of marks with a label behind it, or below where there is no room for it.
  private mutating func writeMarks(
    _ signs: String, _ label: String, _ blanks: Int, _ indent: String, _ severity: Severity?
  ) {
    func painted(_ text: String) -> String { severity.map { paint.mark(text, $0) } ?? paint.faint(text) }
    let fits =
      indent.utf8.count + 3 + blanks + signs.utf8.count + label.reduce(0) { $0 + TerminalCells.width(of: $1) } <= width
    let blank = String(repeating: " ", count: blanks)
    output.writeLine("\(indent) \(paint.faint(bar)) \(blank)\(painted(fits ? signs + label : signs))")
    if !fits, !label.isEmpty { output.writeLine("\(indent) \(paint.faint(bar))\(painted(label))") }
  }

  /// How many findings there are of each severity, and how many can be mended.
  fileprivate mutating func writeSummary() {
    guard !report.findings.isEmpty else { return }
    let parts = Severity.allCases.sorted(by: >).compactMap { severity -> String? in
      let number = report.findings.count { $0.severity == severity }
      guard number > 0 else { return nil }
      return severity == .info ? "\(number) info" : counted(number, severity.rawValue)
    }
    var text =
      "Found "
      + (parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? ""))
    let safe = report.findings.count { $0.fix?.isSafe == true }
    let unsafe = report.findings.count { $0.fix?.isSafe == false }
    if safe > 0 { text += "; --fix mends \(safe)" }
    if unsafe > 0 { text += "; --unsafe-fixes offers \(unsafe)\(safe > 0 ? " more" : "")" }
    output.writeLine(text + ".")
  }
}
