public import Diagnostics
import FrameworkModel

/// Finds documents with changes that nobody has accepted or rejected.
public struct TrackedChanges: Rule {
  public static let documentation = RuleDocumentation(
    name: "tracked-changes", family: .source, severity: .warning,
    finds: "A document of Word or LibreOffice holds tracked changes that nobody has accepted or rejected yet.",
    matters: """
      It is read as if all of them were accepted. What is published may be a proposal that nobody agreed to.
      """,
    example: "Keeps bees ~~busy~~ __alive__ and well.",
    instead: "Keeps bees alive and well.")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .trackedChanges(let count) = observation.fact else { return nil }
      let changes = count == 1 ? "a tracked change" : "\(count) tracked changes"
      return finding(
        """
        This document holds \(changes) that nobody has decided on, here first; it was read as if all were accepted. \
        Accept or reject them in its program.
        """,
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
