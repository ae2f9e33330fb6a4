public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that say nearly the same.
public struct NearDuplicateBehavior: Rule {
  public static let documentation = RuleDocumentation(
    name: "near-duplicate-behavior", family: .duplicates, severity: .info,
    finds: """
      Two behaviors share most of their words, or one stands word for word inside the other: in one level, across levels \
      or across competencies. Equal ones are duplicate-behavior's.
      """,
    matters: """
      Whoever assesses a person has to see the difference. Where one word carries it, it is easily missed; often one of \
      the two is a leftover of the other.
      """,
    example: """
      Level 1. Takes part
      - Shares no news with the team unless somebody asks.
      Level 2. Builds the team
      - Shares little news with the team unless somebody asks.
      """,
    instead: """
      Level 1. Takes part
      - Keeps news to oneself.
      Level 2. Builds the team
      - Shares news when somebody asks.
      """,
    options: [
      RuleOption(
        "similarity", .integer(75),
        "The least share of common words, in percent of all words of the two; from 30 to 100."),
      RuleOption("across-competencies", .boolean(true), "Whether behaviors of different competencies are compared."),
    ])

  private let join: SimilarityJoin
  private let acrossCompetencies: Bool

  public init(options: RuleOptions) {
    var join = SimilarityJoin()
    join.similarity = min(max(options.integer("similarity"), 30), 100)
    self.join = join
    acrossCompetencies = options.flag("across-competencies")
  }

  public func check(_ subject: LintSubject) -> [Diagnostic] { check(subject, SerialWork()) }

  public func check(_ subject: LintSubject, _ work: some WorkMap) -> [Diagnostic] {
    // Of equal texts the first stands for all.
    let behaviors = subject.distinctBehaviors.firsts
    var partners: [Int: [Int]] = [:]
    for pair in join.pairs(behaviors.map { $0.wordHashes }, work) {
      guard acrossCompetencies || behaviors[pair.first].competency == behaviors[pair.second].competency else {
        continue
      }
      partners[pair.second, default: []].append(pair.first)
    }
    return partners.keys.sorted().map { index in
      // The one it is likest to comes first: same competency, then fewest words apart, then the order of the text.
      let own = Set(behaviors[index].wordHashes)
      let ranked = (partners[index] ?? []).map { other in
        let isElsewhere = behaviors[other].competency != behaviors[index].competency
        let difference = own.symmetricDifference(behaviors[other].wordHashes).count
        return (isElsewhere ? 1 : 0, difference, other)
      }.sorted(by: <)
      return finding(on: behaviors[index].placed, like: ranked.map { behaviors[$0.2].placed }, in: subject)
    }
  }

  private func finding(on behavior: PlacedStatement, like others: [PlacedStatement], in subject: LintSubject)
    -> Diagnostic
  {
    let first = others[0]
    let location = behavior.statement.location
    let place = subject.place(of: first.statement.location, seenFrom: location)
    let difference = WordDifference(from: first.statement.text, to: behavior.statement.text)
    let what = difference.phrase.map { ": here \($0)" } ?? ""
    let advice = if first.entity.level == behavior.entity.level { "Join them" } else { "Make the difference plain" }
    return finding(
      "This behavior is nearly the same as \(name(first, seenFrom: behavior, in: subject)) (\(place))\(what). \(advice), or remove one.",
      at: location, about: behavior.entity, in: subject,
      related: others.prefix(10).map {
        Note(message: "nearly the same", location: $0.statement.location)
      })
  }

  private func name(_ other: PlacedStatement, seenFrom behavior: PlacedStatement, in subject: LintSubject) -> String {
    if other.entity.competency != behavior.entity.competency {
      return "one of \"\(subject.framework.competencies[other.entity.competency].name.text)\""
    }
    if other.entity.level == behavior.entity.level { return "another in this list" }
    return other.entity.level.map { "one of level \($0)" } ?? "one of no level"
  }
}
