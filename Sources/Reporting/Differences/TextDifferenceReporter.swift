import Comparing
import Diagnostics
import SourceText

/// Differences for people at a terminal, grouped by competency.
public enum TextDifferenceReporter: DifferenceReporter {
  public static let name = "text"
  public static let purpose = "for people at a terminal, grouped by competency"

  public static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8] {
    var output = TextOutput()
    let paint = DifferencePaint(style)
    var competency: String??
    for change in report.changes {
      if competency != .some(change.competency) {
        if competency != nil { output.writeLine() }
        output.writeLine(paint.bold(printable(change.competency ?? "The framework")))
        competency = .some(change.competency)
      }
      write(change, report, paint, &output)
    }
    if !report.changes.isEmpty { output.writeLine() }
    output.writeLine(report.sentence)
    if let sentence = report.versionSentence { output.writeLine(printable(sentence)) }
    for finding in report.findings {
      output.writeLine("\(paint.severity(finding.severity)): \(printable(finding.message)) [\(finding.rule)]")
    }
    for entry in report.stale { output.writeLine("warning: " + printable(entry.staleSentence)) }
    return output.bytes
  }

  private static func write(
    _ change: Change, _ report: DifferenceReport, _ paint: DifferencePaint, _ output: inout TextOutput
  ) {
    let label = change.changeClass.rawValue
    let blanks = String(repeating: " ", count: 10 - label.count)
    output.writeLine("  \(paint.mark(label, change.changeClass))\(blanks)\(printable(change.message))")
    let indent = String(repeating: " ", count: 12)
    if change.isTextChange, let old = change.old, let new = change.new {
      output.writeLine(indent + paint.words(WordDifference(from: old.text, to: new.text)))
    }
    output.writeLine(indent + paint.faint(printable(trace(change, report))))
  }

  /// Where it stands, how sure it is, and what it is called.
  private static func trace(_ change: Change, _ report: DifferenceReport) -> String {
    let old = change.old.flatMap { report.place(of: $0, in: report.old) }.map { $0.shown }
    let new = change.new.flatMap { report.place(of: $0, in: report.new) }.map { $0.shown }
    var parts: [String] = []
    let places = [old, new].compactMap { $0 }
    if !places.isEmpty { parts.append(places.joined(separator: " -> ")) }
    if change.confidence < 100 { parts.append("\(change.confidence)% sure") }
    parts.append("[\(change.name)]")
    return parts.joined(separator: "  ")
  }
}

extension AcceptedChanges.Entry {
  var staleSentence: String {
    let what = kind.isEmpty ? fingerprint : "\(kind) of \(entity) (\(fingerprint))"
    return "the accepted change \(what) is no longer there. Take it out of the list."
  }
}

/// Marks differences with signs, and colors them: who sees no colors, or copies the text, reads the signs.
struct DifferencePaint {
  private let isOn: Bool

  init(_ style: ReportStyle) { isOn = style.isColored }

  func bold(_ text: String) -> String { wrap(text, .bold) }
  func faint(_ text: String) -> String { wrap(text, .faint) }

  func mark(_ text: String, _ changeClass: ChangeClass) -> String {
    switch changeClass {
    case .breaking: wrap(text, .error)
    case .review: wrap(text, .warning)
    case .minor: wrap(text, .info)
    case .editorial: wrap(text, .dim)
    }
  }

  func severity(_ severity: Severity) -> String {
    wrap(severity.rawValue, severity == .error ? .error : severity == .warning ? .warning : .info)
  }

  /// Words that went as `[-these-]`, words that came as `{+these+}`.
  func words(_ difference: WordDifference) -> String {
    difference.runs.map { run in
      let text = printable(run.text)
      return switch run.status {
      case .same: text
      case .removed: wrap("[-\(text)-]", .removed)
      case .added: wrap("{+\(text)+}", .added)
      }
    }.joined(separator: " ")
  }

  private func wrap(_ text: String, _ style: TextStyle) -> String { isOn ? style.around(text) : text }
}
