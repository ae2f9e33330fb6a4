public import Diagnostics

/// Finds suppressions that silence nothing.
public struct SuppressionUnused: Rule {
  public static let documentation = RuleDocumentation(
    name: "suppression-unused", family: .suppressions, severity: .warning,
    finds: """
      A `rung-ignore` comment silences nothing: the rule runs and finds nothing on the line below or its own, \
      or in the source for `rung-ignore-file`.
      """,
    matters: "Left in place it will silence the next true finding there.",
    example: """
      <!-- rung-ignore duplicate-behavior: asked for at both levels -->
      - Shares what others need to know.
      """,
    instead: "- Shares what others need to know.",
    fixSafety: .safe("it removes the comment, which had no effect."))

  public init(options: RuleOptions) {}

  /// What is unused shows only when all other rules are done: `checkUnused` finds it.
  public func check(_ subject: LintSubject) -> [Diagnostic] { [] }

  public func checkUnused(_ suppressions: [UnusedSuppression], _ subject: LintSubject) -> [Diagnostic] {
    suppressions.map { unused in
      finding(
        "This suppression silences nothing: \(unused.rule) finds nothing here. Remove the comment.",
        at: unused.location, about: nil, in: subject,
        fix: subject.wholeLines(holding: unused.location).map {
          Fix(message: "Remove the comment.", isSafe: true, edits: [.init(location: $0, text: "")])
        })
    }
  }
}
