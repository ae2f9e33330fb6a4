import Comparing
import Diagnostics
import SourceText
import WebPages

/// Differences for a comment on a pull request: the summary first, then the changes, gravest first, cut at a stated bound.
public enum MarkdownDifferenceReporter: DifferenceReporter {
  public static let name = "markdown"
  public static let purpose = "for a comment on a pull request; at most 60,000 bytes"

  /// Comments there hold 65,536 characters; some room is left for what a workflow adds.
  static let limit = 60_000

  public static func render(_ report: DifferenceReport, style: ReportStyle) -> [UInt8] {
    var output = TextOutput()
    output.writeLine("## What changed")
    output.writeLine()
    output.writeLine("\(MarkupText.markdown(report.old.label)) → \(MarkupText.markdown(report.new.label))")
    output.writeLine()
    output.writeLine("**\(report.sentence)** \(report.versionSentence.map(MarkupText.markdown) ?? "")".trimmedAtEnd)
    for finding in report.findings {
      output.writeLine()
      output.writeLine("> **\(finding.severity.rawValue)**: \(MarkupText.markdown(finding.message))")
    }
    for entry in report.stale {
      output.writeLine()
      output.writeLine("> **warning**: \(MarkupText.markdown(entry.staleSentence))")
    }
    writeChanges(report, &output)
    return output.bytes
  }

  private static func writeChanges(_ report: DifferenceReport, _ output: inout TextOutput) {
    var shown = 0
    // Room for the last line, which says what was left out.
    let budget = limit - 200
    for changeClass in ChangeClass.allCases.reversed() {
      let changes = report.changes.filter { $0.changeClass == changeClass }
      guard !changes.isEmpty else { continue }
      var block = "\n### \(title(changeClass)) (\(changes.count))\n\n_\(changeClass.meaning)_\n\n"
      for change in changes {
        block += line(change)
        guard output.count + block.utf8.count <= budget else {
          let left = report.changes.count - shown
          output.writeLine()
          output.writeLine("_\(counted(left, "more change")) would not fit here. `rung diff` shows all of them._")
          return
        }
        output.write(block)
        block = ""
        shown += 1
      }
    }
  }

  static func title(_ changeClass: ChangeClass) -> String {
    changeClass == .review
      ? "To review" : changeClass.rawValue.prefix(1).uppercased() + changeClass.rawValue.dropFirst()
  }

  static func line(_ change: Change) -> String {
    var line = "- \(MarkupText.markdown(change.message)) `\(change.name)`"
    if change.confidence < 100 { line += " (\(change.confidence)% sure)" }
    line += "\n"
    if change.isTextChange, let old = change.old, let new = change.new {
      let words = WordDifference(from: old.text, to: new.text).runs.map { run in
        switch run.status {
        case .same: MarkupText.markdown(run.text)
        case .removed: "~~\(MarkupText.markdown(run.text))~~"
        case .added: "**\(MarkupText.markdown(run.text))**"
        }
      }
      line += "  <br>\(words.joined(separator: " "))\n"
    }
    return line
  }
}

extension String {
  /// The text without blanks at its end.
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
