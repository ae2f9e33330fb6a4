public import Diagnostics
import FrameworkModel
import SourceText

/// Finds behaviors that say nearly the same.
public struct NearDuplicateBehavior: Rule {
  public static let documentation = RuleDocumentation(
    name: "near-duplicate-behavior", family: .duplicates, severity: .info,
    finds: """
      Two behaviors share most of their words, or one stands word for word inside the other: in one level, across levels \
      or across competencies. Articles and the forms of a word do not count in English: "a colleague who is" and \
      "colleagues who are" say the same. Equal ones are duplicate-behavior's.
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
    let words = words(of: behaviors, in: subject, work)
    for pair in join.pairs(words, work) {
      guard acrossCompetencies || behaviors[pair.first].competency == behaviors[pair.second].competency else {
        continue
      }
      partners[pair.second, default: []].append(pair.first)
    }
    var sorted: [Int: [UInt64]] = [:]
    func distinct(_ index: Int) -> [UInt64] {
      if let known = sorted[index] { return known }
      let distinct = Set(words[index]).sorted()
      sorted[index] = distinct
      return distinct
    }
    return partners.keys.sorted().map { index in
      // The one it is likest to comes first: same competency, then fewest words apart, then the order of the text.
      let own = distinct(index)
      let ranked = (partners[index] ?? []).map { other in
        let isElsewhere = behaviors[other].competency != behaviors[index].competency
        return (isElsewhere ? 1 : 0, Self.difference(own, distinct(other)), other)
      }.sorted(by: <)
      return finding(on: behaviors[index].placed, like: ranked.map { behaviors[$0.2].placed }, in: subject)
    }
  }

  /// How many words stand in one of two sorted lists and not in the other.
  private static func difference(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < a.count, right < b.count {
      if a[left] == b[right] { shared += 1 }
      let isBehind = a[left] <= b[right]
      if a[left] >= b[right] { right += 1 }
      if isBehind { left += 1 }
    }
    return a.count + b.count - 2 * shared
  }

  /// So many texts are looked at in one piece of work.
  private static let partSize = 1024

  /// The words that are compared, as hashes.
  private func words(of behaviors: [ComparedText], in subject: LintSubject, _ work: some WorkMap) -> [[UInt64]] {
    guard subject.isEnglish else { return behaviors.map(\.wordHashes) }
    return work.results((behaviors.count + Self.partSize - 1) / Self.partSize) { part in
      var folded: [UInt8] = []
      return behaviors[(part * Self.partSize)...].prefix(Self.partSize).map { behavior in
        behavior.placed.statement.withUTF8Span { Inflection.wordHashes(of: $0, &folded) }
      }
    }
    .flatMap(\.self)
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
