public import Diagnostics
import FrameworkModel
import SourceText

/// Finds competencies that share a name, a code or a stated id.
public struct DuplicateCompetency: Rule {
  public static let documentation = RuleDocumentation(
    name: "duplicate-competency", family: .duplicates, severity: .error,
    finds: "Two competencies of one framework have the same name, the same code or the same stated id.",
    matters: """
      Whatever refers to one of them may mean the other: job profiles, related competencies, results of assessments. \
      Often a file was copied and only half renamed.
      """,
    example: """
      # teamwork.txt
      Teamwork (TW)
      # judgment.txt
      Judgment (TW)
      """,
    instead: """
      # teamwork.txt
      Teamwork (TW)
      # judgment.txt
      Judgment (JU)
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var names: [String: Location] = [:]
    var codes: [String: Location] = [:]
    var ids: [String: Location] = [:]
    var findings: [Diagnostic] = []
    for (index, competency) in subject.framework.competencies.enumerated() {
      let location = subject.nameLocation(of: competency)
      let name = TextFolding.fold(competency.name.text)
      // Parts of one source without names share the one that was inferred: name-missing says so for each.
      let isUnnamedPart = competency.inferred.contains(.name) && names[name]?.source == location.source
      if let first = names[name], !name.isEmpty, !isUnnamedPart {
        findings.append(
          finding(
            "name \"\(competency.name.text)\"", at: location, first: first, about: Entity(competency: index),
            in: subject))
      } else if let first = ids[competency.id], !competency.id.isEmpty, !isUnnamedPart {
        // Only ids that canonical sources state can be equal.
        findings.append(
          finding("id \"\(competency.id)\"", at: location, first: first, about: Entity(competency: index), in: subject))
      } else if !isUnnamedPart {
        names[name] = location
        ids[competency.id] = location
      }
      guard let code = competency.code else { continue }
      if let first = codes[TextFolding.fold(code.text)] {
        findings.append(
          finding(
            "code \"\(code.text)\"", at: code.location, first: first,
            about: Entity(competency: index, item: .init(.code, 0)), in: subject))
      } else {
        codes[TextFolding.fold(code.text)] = code.location
      }
    }
    return findings
  }

  private func finding(
    _ what: String, at location: Location, first: Location, about entity: Entity, in subject: LintSubject
  ) -> Diagnostic {
    let place = subject.place(of: first, seenFrom: location)
    return finding(
      "Another competency already has the \(what) (\(place)). Rename one, or join the two.",
      at: location, about: entity, in: subject, related: [Note(message: "the other is here", location: first)])
  }
}
