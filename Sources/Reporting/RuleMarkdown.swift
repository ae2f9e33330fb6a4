public import Diagnostics

/// A rule's documentation as Markdown: `rung explain`, docs/rules.md and SARIF print it.
public enum RuleMarkdown {
  /// One rule, under a heading of the given depth.
  public static func section(_ rule: RuleDocumentation, depth: Int = 1) -> String {
    let heading = String(repeating: "#", count: depth)
    let standing = rule.isOnByDefault ? "on by default" : "off by default"
    return """
      \(heading) \(rule.name)

      *\(rule.family.rawValue)*, \(rule.severity.rawValue), \(standing).

      \(body(rule))
      """
  }

  /// What a rule says of itself, without its heading.
  static func help(_ rule: RuleDocumentation) -> String { body(rule) }

  private static func body(_ rule: RuleDocumentation) -> String {
    var parts = [
      "**What it finds.** \(rule.finds)", "**Why it matters.** \(rule.matters)",
      "**Example**\n\n\(block(rule.example))",
      "**Instead**\n\n\(block(rule.instead))", "**Fix safety.** \(rule.fixSafety.sentence)",
    ]
    if !rule.options.isEmpty {
      let options = rule.options.map { option in
        "- `\(option.name)` (\(option.defaultValue.kind), default `\(option.defaultValue.written)`): \(option.meaning)"
      }
      parts.append("**Options**\n\n\(options.joined(separator: "\n"))")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ text: String) -> String { "```text\n\(text)\n```" }

  /// The whole list: a table by family, then each rule.
  ///
  /// - Parameter rules: Sorted by name.
  public static func document(_ rules: [RuleDocumentation], _ packs: [RulePack]) -> String {
    var text = """
      # Rules

      Printed by `rung rules --output-format markdown`; a test compares. A framework sets severities and options in
      `rung.yml`, and a comment `<!-- rung-ignore RULE: reason -->` in a source silences a finding on the line below,
      or on its own line when it stands behind other text.

      \(table(rules))

      ## Policy packs

      `lint: {packs: [core, interview]}` in `rung.yml` makes a framework follow several; without it, `core` runs.

      \(packs.map { "- `\($0.name)`: \($0.purpose) \($0.name == "core" ? "" : $0.rules.joined(separator: ", ") + ".")" }.joined(separator: "\n"))

      """
    for rule in rules { text += "\n" + section(rule, depth: 2) }
    return text
  }

  /// One line for each rule, family by family.
  public static func table(_ rules: [RuleDocumentation]) -> String {
    var lines = ["| family | rule | severity | default | fix |", "| --- | --- | --- | --- | --- |"]
    for family in RuleFamily.allCases {
      for rule in rules where rule.family == family {
        let fix =
          switch rule.fixSafety {
          case .noFix: ""
          case .safe: "safe"
          case .unsafe: "unsafe"
          }
        lines.append(
          "| \(family.rawValue) | [\(rule.name)](#\(rule.name)) | \(rule.severity.rawValue) | \(rule.isOnByDefault ? "on" : "off") | \(fix) |"
        )
      }
    }
    return lines.joined(separator: "\n")
  }
}
