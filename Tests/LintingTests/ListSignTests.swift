import Diagnostics
import Linting
import SourceText
import Testing

/// Behaviors that are marked otherwise than the rest of their list.
@Suite struct ListSignTests {
  private func found(_ list: String) throws -> [String] {
    var settings = LintSettings()
    settings.select = ["list-marker-mismatch"]
    settings.selectsOnly = true
    let text =
      "# Judgment\n\nWeighing what speaks for and against.\n\n## Level 1\n\n\(list)\n## Level 2\n\n- Decides.\n"
    let file = source(text, name: "judgment.md")
    return check([file], try RuleSelection(settings)).findings.map { finding in
      let place = finding.location.map { "\(file.lines.line(of: $0.range.start) - 5)" } ?? "-"
      return "\(place) \(finding.fix?.edits.first?.text ?? "")"
    }
  }

  @Test func oneAmongOthersIsFound() throws {
    #expect(try found("- Asks before deciding.\n- Names the reasons.\n* Hears both sides.\n- Says when.\n") == ["3 -"])
  }

  @Test(arguments: [
    "- Asks before deciding.\n- Names the reasons.\n- Hears both sides.\n",
    "- Asks before deciding:\n* the team,\n- Names the reasons.\n- Hears both sides.\n",
    "- Asks before deciding.\n- Names the reasons.\n  * Hears both sides.\n- Says when.\n",
    "- Asks before deciding.\n* Names the reasons.\n",
    "- Asks before deciding.\n- Names the reasons.\n* Hears both sides.\n* Says when.\n- Tells why.\n- Waits.\n",
  ])
  func listsWithinListsAreNot(_ list: String) throws { #expect(try found(list) == []) }
}
