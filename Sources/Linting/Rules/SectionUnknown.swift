public import Diagnostics
import FrameworkModel

/// Finds headings that no vocabulary knows.
public struct SectionUnknown: Rule {
  public static let documentation = RuleDocumentation(
    name: "section-unknown", family: .sections, severity: .info,
    finds: "A heading announces a section that Rung does not know; its content is kept under `sections`.",
    matters: """
      The content is published under its own title, but nothing can use it as behaviors, questions or activities. Often \
      the heading is another word for one of these.
      """,
    example: """
      Signs that it is there
      - Shares what others need to know.
      """,
    instead: """
      Behaviors
      - Shares what others need to know.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .sectionUnknown(let heading, let nearest) = observation.fact else { return nil }
      let advice = nearest.map { "Did you mean \"\($0)\"? Else" } ?? "If it is another word for a known section,"
      return finding(
        """
        "\(heading)" is no section that Rung knows; its text is kept under that title. \(advice) add it to `headings` in \
        rung.yml.
        """,
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
