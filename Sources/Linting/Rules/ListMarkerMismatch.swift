public import Diagnostics
import FrameworkModel
import SourceText

/// Finds items that carry the list mark of another kind of item.
public struct ListMarkerMismatch: Rule {
  public static let documentation = RuleDocumentation(
    name: "list-marker-mismatch", family: .source, severity: .warning,
    finds: "An item carries the mark that the source uses for items of another kind.",
    matters: """
      Marks tell questions from probing questions. Rung read this item by what follows it; a person who reads the page \
      sees it one step too deep or too high.
      """,
    example: """
      - Describe a decision that you changed.
      Probing Questions
      * What made you change it?
      * Tell us about a decision that was made against your advice.
      Probing Questions
      * What did you do?
      """,
    instead: """
      - Describe a decision that you changed.
      Probing Questions
      * What made you change it?
      - Tell us about a decision that was made against your advice.
      Probing Questions
      * What did you do?
      """,
    fixSafety: .safe("it replaces the mark with the one that the other items of this kind carry; the words stay."))

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .listMarkerMismatch(let found, let expected, let kind) = observation.fact else { return nil }
      return finding(
        """
        This \(kind.phrase) is marked with "\(found)" like items of another kind; others of its kind carry \
        "\(expected)". Mark it with "\(expected)".
        """,
        at: observation.location, about: observation.entity, in: subject,
        fix: fix(observation, from: found, to: expected, in: subject))
    }
  }

  private func fix(_ observation: Observation, from found: String, to expected: String, in subject: LintSubject) -> Fix?
  {
    guard subject.text(at: observation.location) == found, !found.isEmpty, !expected.isEmpty else { return nil }
    return Fix(
      message: "Mark it with \"\(expected)\".", isSafe: true,
      edits: [.init(location: observation.location, text: expected)])
  }
}
