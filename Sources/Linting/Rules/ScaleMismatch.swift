public import Diagnostics
import FrameworkModel

/// Finds competencies on another scale than the rest.
public struct ScaleMismatch: Rule {
  public static let documentation = RuleDocumentation(
    name: "scale-mismatch", family: .levels, severity: .warning,
    finds: """
      The levels of a competency start or end elsewhere than the framework's scale; without a declared scale, elsewhere \
      than those of most of its competencies.
      """,
    matters: """
      One number then means the top in one competency and the middle in another, and profiles that compare people across \
      competencies are wrong.
      """,
    example: """
      Teamwork: levels 1 to 5
      Judgment: levels 1 to 5
      Customer Care: levels 1 to 4
      """,
    instead: """
      Teamwork: levels 1 to 5
      Judgment: levels 1 to 5
      Customer Care: levels 1 to 5
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard let usual = usualSpan(subject) else { return [] }
    // A number that stands twice is the cause there, and level-repeated says so.
    let repeats = subject.repeatedLevels()
    let declared = !subject.framework.scale.isEmpty
    var findings: [Diagnostic] = []
    let competencies = subject.framework.competencies
    for index in competencies.indices {
      guard let span = competencies[index].levels.span, span != usual, repeats[index] == nil else { continue }
      // Numbers that a declared scale does not have are level-outside-scale's.
      if declared, span.lowerBound < usual.lowerBound || span.upperBound > usual.upperBound { continue }
      let whose = declared ? "the scale of this framework runs" : "those of most competencies here run"
      findings.append(
        finding(
          """
          The levels of "\(competencies[index].name.text)" run from \(span.lowerBound) to \(span.upperBound); \(whose) from \
          \(usual.lowerBound) to \(usual.upperBound). Add what is missing, or correct the numbers.
          """,
          at: subject.nameLocation(of: competencies[index]), about: Entity(competency: index), in: subject))
    }
    return findings
  }

  /// The declared scale, else the span that more than half of the competencies with levels share.
  private func usualSpan(_ subject: LintSubject) -> ClosedRange<Int>? {
    let scale = subject.framework.scale.map(\.number)
    if let low = scale.min(), let high = scale.max() { return low...high }
    let competencies = subject.framework.competencies
    let spans = competencies.indices.compactMap { competencies[$0].levels.span }
    // Others cancel out against a span that more than half share: it is what is left (Boyer and Moore 1981).
    var left: ClosedRange<Int>?
    var count = 0
    for span in spans {
      if count == 0 { left = span }
      count += span == left ? 1 : -1
    }
    let sharing = spans.count { $0 == left }
    return sharing * 2 > spans.count && sharing > 1 ? left : nil
  }
}
