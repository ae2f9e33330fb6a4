public import Diagnostics
public import FrameworkModel
public import SourceText

/// One check over a framework, documented in its own file.
///
/// A rule is one file in `Rules/`, one line in `RuleRegistry.all`, and one folder in `Tests/Fixtures/rules/`.
public protocol Rule: Sendable {
  /// Permanent, kebab-case; says the defect, so that "allow level-gap" reads right.
  static var name: String { get }
  static var severity: Severity { get }
  init()
  /// All findings, in any order.
  func check(_ subject: LintSubject) -> [Diagnostic]
}

/// What rules look at.
public struct LintSubject: Sendable {
  public var framework: Framework
  public var observations: [Observation]
  public var sources: [SourceFile]

  public init(framework: Framework, observations: [Observation], sources: [SourceFile]) {
    self.framework = framework
    self.observations = observations
    self.sources = sources
  }
}
