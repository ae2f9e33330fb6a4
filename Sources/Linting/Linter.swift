public import Diagnostics

/// Runs rules over a framework.
public struct Linter: Sendable {
  public init() {}

  /// All findings, sorted by source, place and rule, without repeats.
  public func lint(_ subject: LintSubject) -> [Diagnostic] { [] }
}
