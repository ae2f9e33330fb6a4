public import Diagnostics

/// Finds suppressions that give no reason.
public struct SuppressionWithoutReason: Rule {
  public static let documentation = RuleDocumentation(
    name: "suppression-without-reason", family: .suppressions, severity: .warning,
    finds: "A `rung-ignore` comment gives no reason behind a colon; it silences nothing until it does.",
    matters: "A year later nobody knows whether the finding may be mended.",
    example: "<!-- rung-ignore level-gap -->",
    instead: "<!-- rung-ignore level-gap: the scale of the union has no level 2 -->")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.suppressions.comments.compactMap { comment in
      guard comment.reason.isEmpty, RuleRegistry.rule(named: comment.rule) != nil else { return nil }
      return finding(
        "This suppression gives no reason, so it silences nothing. Write why behind a colon: \"\(comment.rule): …\".",
        at: comment.location, about: nil, in: subject)
    }
  }
}
