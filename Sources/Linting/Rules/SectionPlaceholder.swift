public import Diagnostics
import FrameworkModel

/// Finds texts that stand in for content still to be written.
public struct SectionPlaceholder: Rule {
  public static let documentation = RuleDocumentation(
    name: "section-placeholder", family: .sections, severity: .warning,
    finds: "A section holds a stand-in such as \"Content under development\", \"TBD\" or lorem ipsum.",
    matters: "Published, it tells everybody that the framework is not finished, and gives them nothing to work with.",
    example: """
      Recommended Courses
      - To be determined
      """,
    instead: """
      Recommended Courses
      - Listening to customers, one day
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .placeholder(let text, let kind) = observation.fact else { return nil }
      let contents = kind == .sections ? "what is still to be written" : "the \(kind.phrase) still to be written"
      return finding(
        "\"\(text)\" stands in for \(contents). Write it now, or remove the section.",
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
