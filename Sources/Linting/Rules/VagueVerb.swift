public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that nobody can observe.
public struct VagueVerb: Rule {
  public static let documentation = RuleDocumentation(
    name: "vague-verb", family: .style, severity: .info, isOnByDefault: false,
    finds:
      "A behavior begins with words for what goes on inside a person: \"Understands\", \"Is aware of\". In English.",
    matters: "Nobody can see understanding. Two people who assess the same person will score it differently.",
    example: "- Understands the needs of customers.",
    instead: "- Names the needs of customers before proposing anything.",
    options: [
      RuleOption(
        "phrases",
        .list([
          "understands", "knows", "appreciates", "believes", "feels", "realizes", "thinks", "is aware of",
          "is familiar with", "has knowledge of", "has an understanding of", "has a good understanding of",
          "is able to",
          "has the ability to",
        ]),
        "The beginnings that cannot be observed, in small letters.")
    ])

  private let phrases: [String]

  public init(options: RuleOptions) {
    phrases = options.list("phrases").map { TextFolding.fold($0) }.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard subject.isEnglish else { return [] }
    var findings: [Diagnostic] = []
    subject.forEachBehavior { behavior in
      let beginning = TextFolding.fold(String(behavior.statement.text.prefix(80))) + " "
      guard let phrase = phrases.first(where: { beginning.hasPrefix($0 + " ") }) else { return }
      let shown = phrase.prefix(1).uppercased() + phrase.dropFirst()
      findings.append(
        finding(
          "\"\(shown)\" cannot be seen or heard. Say what people do by which one can tell.",
          at: behavior.statement.location, about: behavior.entity, in: subject))
    }
    return findings
  }
}
