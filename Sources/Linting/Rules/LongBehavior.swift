public import Diagnostics
import FrameworkModel

/// Finds behaviors that are too long to be read at a glance.
public struct LongBehavior: Rule {
  public static let documentation = RuleDocumentation(
    name: "long-behavior", family: .style, severity: .info, isOnByDefault: false,
    finds: "A behavior has more words than the framework allows.",
    matters: "Long behaviors hold several ideas, and whoever assesses a person remembers the last one.",
    example: """
      - Shares what others need to know, in writing or at the weekly meeting, with those who are there and with those who \
      are not, early enough that they can still change their plans, and makes sure that it was read.
      """,
    instead: """
      - Shares what others need to know early enough that they can change their plans.
      - Makes sure that it was read.
      """,
    options: [RuleOption("words", .integer(30), "The most words that a behavior may have.")])

  private let limit: Int

  public init(options: RuleOptions) { limit = options.integer("words") }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    subject.forEachBehavior { behavior in
      let words = behavior.statement.text.split(separator: " ").count
      guard words > limit else { return }
      findings.append(
        finding(
          "This behavior has \(words) words; at most \(limit) are wanted. Shorten it, or make two behaviors of it.",
          at: behavior.statement.location, about: behavior.entity, in: subject))
    }
    return findings
  }
}
