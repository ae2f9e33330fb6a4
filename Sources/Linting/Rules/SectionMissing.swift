public import Diagnostics
import FrameworkModel

/// Finds competencies that lack a section which the framework requires.
public struct SectionMissing: Rule {
  public static let documentation = RuleDocumentation(
    name: "section-missing", family: .sections, severity: .warning,
    finds: """
      A competency lacks a section that `rung.yml` requires. Sections that are announced but empty are section-empty's; \
      the definition is definition-missing's, and levels are levels-missing's where others have them.
      """,
    matters: "A framework promises the same help for each competency; whoever looks here finds none.",
    example: """
      # rung.yml
      requiredSections: [questions]

      # teamwork.txt
      Teamwork
      - Shares what others need to know.
      """,
    instead: """
      # teamwork.txt
      Teamwork
      - Shares what others need to know.
      Interview Questions
      - Tell us about a time when you shared bad news.
      """,
    options: [
      RuleOption(
        "sections", .list([]),
        "The sections that each competency must have, by their names in the published form; `requiredSections` sets it."
      )
    ])

  private let sections: [SectionKind]

  public init(options: RuleOptions) {
    sections = options.list("sections").compactMap(SectionKind.init(rawValue:)).filter { $0 != .definition }
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    let unfilled = subject.unfilledSections()
    let withoutLevels = sections.contains(.levels) ? Set(subject.competenciesLackingLevels()) : []
    var findings: [Diagnostic] = []
    for (index, competency) in subject.framework.competencies.enumerated() where !subject.isEmpty(index, unfilled) {
      for section in sections where !competency.has(section) && unfilled[index]?.contains(section) != true {
        if section == .levels, withoutLevels.contains(index) { continue }
        findings.append(
          finding(
            "\"\(competency.name.text)\" has no \(section.phrase), which this framework requires. Write them.",
            at: subject.nameLocation(of: competency), about: Entity(competency: index), in: subject))
      }
    }
    return findings
  }
}
