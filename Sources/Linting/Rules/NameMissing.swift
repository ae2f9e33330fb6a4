public import Diagnostics
import FrameworkModel

/// Finds competencies whose source states no name.
public struct NameMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "name-missing", family: .sections, severity: .warning,
    finds: "A source states no name for its competency; Rung took one from elsewhere, such as the file's name.",
    matters: """
      The name is what everything else refers to: other competencies, job profiles, reports. One that was taken from a \
      file's name changes when somebody renames the file.
      """,
    example: """
      Definition
      Keeps promises that were made to customers.
      """,
    instead: """
      Customer Care
      Definition
      Keeps promises that were made to customers.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .nameMissing(let used) = observation.fact else { return nil }
      return finding(
        "This competency has no name in its text; it was called \"\(used)\". Write its name as the first line.",
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
