public import Diagnostics
import FrameworkModel

/// Finds headings with nothing under them.
public struct SectionEmpty: Rule {
  public static let documentation = RuleDocumentation(
    name: "section-empty", family: .sections, severity: .warning,
    finds: "The heading of a section has nothing under it.",
    matters: "A heading promises content. Readers look for it, and cannot tell whether it was forgotten or lost.",
    example: """
      Recommended Courses

      Interview Questions
      - How do you find out what a customer needs?
      """,
    instead: """
      Recommended Courses
      - Listening to customers, one day

      Interview Questions
      - How do you find out what a customer needs?
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .sectionEmpty(let kind, let heading) = observation.fact else { return nil }
      let contents = kind == .sections ? "its content" : "the \(kind.phrase)"
      return finding(
        "\"\(heading)\" has nothing under it. Write \(contents), or remove the heading.",
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
