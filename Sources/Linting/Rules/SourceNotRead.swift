public import Diagnostics
import FrameworkModel

/// Finds files beside the sources that hold text and could not be read.
public struct SourceNotRead: Rule {
  public static let documentation = RuleDocumentation(
    name: "source-not-read", family: .source, severity: .warning,
    finds:
      "A file in the framework's folder holds text of a kind that Rung does not read, such as .doc, .rtf or .pptx.",
    matters: "What stands in it is missing from what is published.",
    example: "service/client-care.doc",
    instead: "service/client-care.docx")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .notRead(let what, let advice) = observation.fact else { return nil }
      return finding(
        "This file was left out: it is \(what). \(advice)", at: observation.location, about: observation.entity,
        in: subject)
    }
  }
}
