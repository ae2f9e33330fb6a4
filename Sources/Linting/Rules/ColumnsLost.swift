public import Diagnostics
import FrameworkModel

/// Finds tables whose columns ran into each other.
public struct ColumnsLost: Rule {
  public static let documentation = RuleDocumentation(
    name: "columns-lost", family: .source, severity: .error,
    finds: "The columns of a table were mixed when it was copied, and cannot be told apart any more.",
    matters: "Texts of several levels stand in one. What would be published is not what the table said.",
    example: """
      Level 1 Level 2
      Shares what others Settles small
      need to know. quarrels early.
      """,
    instead: """
      Level 1
      Shares what others need to know.
      Level 2
      Settles small quarrels early.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .columnsLost = observation.fact else { return nil }
      return finding(
        """
        The columns of this table ran into each other, and its texts cannot be told apart. Copy it again column by \
        column, or write the levels one below the other.
        """,
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
