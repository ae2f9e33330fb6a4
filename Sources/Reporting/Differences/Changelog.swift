import Comparing
import WebPages

/// What one version changed.
public struct ChangelogStep: Sendable {
  /// What the version is called: a tag, a commit with its message.
  public var title: String
  public var report: DifferenceReport

  public init(title: String, report: DifferenceReport) {
    self.title = title
    self.report = report
  }
}

/// Versions and their changes for people.
public enum MarkdownChangelog {
  public static func render(_ steps: [ChangelogStep]) -> [UInt8] {
    var output = TextOutput()
    output.writeLine("# Changelog")
    if steps.isEmpty {
      output.writeLine()
      output.writeLine("There are no differences.")
    }
    for step in steps {
      output.writeLine()
      let version = step.report.version.newVersion
      let isRaised = version != nil && version != step.report.version.oldVersion
      let title = MarkupText.markdown(step.title)
      output.writeLine("## \(isRaised ? "\(MarkupText.markdown(version ?? "")) – " : "")\(title)")
      output.writeLine()
      output.writeLine(step.report.sentence)
      for changeClass in ChangeClass.allCases.reversed() {
        let changes = step.report.changes.filter { $0.changeClass == changeClass }
        guard !changes.isEmpty else { continue }
        output.writeLine()
        output.writeLine("### \(MarkdownDifferenceReporter.title(changeClass))")
        output.writeLine()
        for change in changes { output.write(MarkdownDifferenceReporter.line(change)) }
      }
    }
    return output.bytes
  }
}

/// Versions and their changes for programs; `rung schema changelog` prints the schema.
public enum JSONChangelog {
  public static func render(_ steps: [ChangelogStep]) -> [UInt8] {
    var json = DifferenceJSON()
    json.object { json in
      json.key("versions")
      json.array(steps) { json, step in
        json.object { json in
          json.field("title", step.title)
          JSONDifferenceReporter.writeContents(step.report, &json)
        }
      }
    }
    return json.finished()
  }
}
