public import Diagnostics
import FrameworkModel

/// Finds texts that end in the middle.
public struct TextTruncated: Rule {
  public static let documentation = RuleDocumentation(
    name: "text-truncated", family: .source, severity: .warning,
    finds: "The source ends in the middle of a sentence or a word.",
    matters: "Something is lost: the last item is not what its author wrote, and what followed is gone.",
    example: "- Shares what others need to kn",
    instead: "- Shares what others need to know.")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .textTruncated(let tail) = observation.fact else { return nil }
      return finding(
        "The text breaks off: \"…\(tail)\". Copy the rest from where it came.",
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
