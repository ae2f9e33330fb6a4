public import Diagnostics
import FrameworkModel
import SourceText

/// Finds competencies that name themselves as related.
public struct RelatedSelf: Rule {
  public static let documentation = RuleDocumentation(
    name: "related-self", family: .references, severity: .warning,
    finds: "A competency names itself among its related competencies.",
    matters: "The link goes in a circle. Mostly another competency was meant, or the list was copied.",
    example: """
      Teamwork
      Related competencies: Judgment, Teamwork
      """,
    instead: """
      Teamwork
      Related competencies: Judgment
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var key = FoldedKey()
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      // Looked at in their places: copies of relations cost more than the rule.
      let related = competencies[index].related
      for place in related.indices {
        guard
          related[place].target == competencies[index].id
            || (Self.mayBeSame(related[place].name, competencies[index].name)
              && key.of(related[place].name) == key.of(competencies[index].name))
        else { continue }
        findings.append(
          finding(
            "\"\(competencies[index].name.text)\" names itself as a related competency. Name another, or remove it.",
            at: related[place].name.location, about: Entity(competency: index, item: .init(.related, place)),
            in: subject))
      }
    }
    return findings
  }

  /// False for texts that begin alike and go on with different letters of ASCII, which folding does not make the same.
  @inline(__always)
  private static func mayBeSame(_ a: Statement, _ b: Statement) -> Bool {
    var place = 0
    while let first = a.byteInSource(place), let second = b.byteInSource(place) {
      place += 1
      if first == second { continue }
      guard isLetter(first), isLetter(second) else { return true }
      if first | 0x20 != second | 0x20 { return false }
    }
    return true
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
