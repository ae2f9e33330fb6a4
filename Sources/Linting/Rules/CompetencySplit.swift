public import Diagnostics
import FrameworkModel

/// Finds competencies that stand in several files, one for each level.
public struct CompetencySplit: Rule {
  public static let documentation = RuleDocumentation(
    name: "competency-split", family: .source, severity: .info,
    finds: "A competency stands in several files, one for each of its levels, by the names of the files.",
    matters: """
      It is read as one competency. What the files say of the whole, such as a definition, has to be kept the same in all of \
      them.
      """,
    example: "beekeeping-level-1.md, beekeeping-level-2.md",
    instead: "beekeeping.md, with a heading for each level")

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    subject.observations.compactMap { observation in
      guard case .joinedFiles(let count) = observation.fact else { return nil }
      return finding(
        "This competency was put together of \(count) files, one for each level. Put them into one file, or leave them so.",
        at: observation.location, about: observation.entity, in: subject)
    }
  }
}
