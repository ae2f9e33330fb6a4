public import Diagnostics
import FrameworkModel
import SourceText

/// Finds sections that a competency announces twice.
public struct SectionRepeated: Rule {
  public static let documentation = RuleDocumentation(
    name: "section-repeated", family: .sections, severity: .warning,
    finds: "A competency announces the same section a second time.",
    matters: "The parts were published as one; whoever edits the first does not see the second.",
    example: """
      Recommended Courses
      - Listening to customers, one day
      Additional Resources
      - A shelf of letters from customers
      Recommended Courses
      - Complaints, half a day
      """,
    instead: """
      Recommended Courses
      - Listening to customers, one day
      - Complaints, half a day
      Additional Resources
      - A shelf of letters from customers
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings = subject.observations.compactMap { observation -> Diagnostic? in
      guard case .sectionRepeated(_, let heading, let first) = observation.fact else { return nil }
      return finding(heading, at: observation.location, first: first, about: observation.entity, in: subject)
    }
    let competencies = subject.framework.competencies
    for index in competencies.indices where competencies[index].sections.count > 1 {
      var firsts: [String: Location] = [:]
      for (number, section) in competencies[index].sections.enumerated() {
        let title = TextFolding.fold(section.title.text)
        let entity = Entity(competency: index, item: .init(.section, number))
        if let first = firsts[title] {
          findings.append(
            finding(section.title.text, at: section.title.location, first: first, about: entity, in: subject))
        } else {
          firsts[title] = section.title.location
        }
      }
    }
    return findings
  }

  private func finding(
    _ heading: String, at location: Location, first: Location, about entity: Entity?, in subject: LintSubject
  ) -> Diagnostic {
    let place = subject.place(of: first, seenFrom: location)
    return finding(
      "The section \"\(heading)\" is announced a second time; the first is at \(place). Join the two.",
      at: location, about: entity, in: subject, related: [Note(message: "announced first here", location: first)])
  }
}
