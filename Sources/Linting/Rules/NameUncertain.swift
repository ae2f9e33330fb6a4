public import Diagnostics
import FrameworkModel

/// Finds competencies whose name could be another line as well.
public struct NameUncertain: Rule {
  public static let documentation = RuleDocumentation(
    name: "name-uncertain", family: .sections, severity: .info,
    finds: "Two lines above a definition would serve equally well as the competency's name; Rung chose one of them.",
    matters: """
      The name is what everything else refers to. Where a page's title, a motto and the name stand together without \
      anything that tells them apart, a reader has to guess, and so has Rung.
      """,
    example: """
      Serving Our Clients
      Client Care

      Keeps promises that were made to clients.
      """,
    instead: """
      Category: Serving Our Clients
      Competency: Client Care

      Keeps promises that were made to clients.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .nameUncertain(let chosen, let other, let place) = observation.fact else { return nil }
      return finding(
        "\"\(chosen)\" was taken for the name, and \"\(other)\" would serve as well. "
          + "Write \"Competency:\" in front of the name.",
        at: observation.location, about: observation.entity, in: subject,
        related: [Note(message: "would serve as well", location: place)])
    }
  }
}
