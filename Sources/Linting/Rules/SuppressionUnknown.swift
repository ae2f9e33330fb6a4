public import Diagnostics

/// Finds suppressions that name no rule, or give no reason.
public struct SuppressionUnknown: Rule {
  public static let documentation = RuleDocumentation(
    name: "suppression-unknown", family: .suppressions, severity: .warning,
    finds: "A `rung-ignore` comment names a rule that does not exist.",
    matters: "It silences nothing, and whoever reads it believes that it does.",
    example: "<!-- rung-ignore level-gaps: the scale of the union has no level 2 -->",
    instead: "<!-- rung-ignore level-gap: the scale of the union has no level 2 -->")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.suppressions.comments.compactMap { comment in
      guard RuleRegistry.rule(named: comment.rule) == nil else { return nil }
      if comment.rule.isEmpty {
        return finding(
          "This suppression names no rule. Write the rule's name behind rung-ignore.", at: comment.location, about: nil,
          in: subject)
      }
      let nearest = RuleRegistry.nearestName(to: comment.rule).map { "Did you mean \"\($0)\"?" }
      return finding(
        "There is no rule \"\(comment.rule)\". \(nearest ?? "`rung rules` lists them.")", at: comment.nameLocation,
        about: nil, in: subject)
    }
  }
}
