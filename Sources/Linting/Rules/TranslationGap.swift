public import Diagnostics
import FrameworkModel
import SourceText

/// Finds what a translation lacks.
public struct TranslationGap: Rule {
  public static let documentation = RuleDocumentation(
    name: "translation-gap", family: .references, severity: .warning,
    finds: """
      A translation lacks a competency, a level, a definition or some items of its original, has some that the original \
      does not have, or says something in the original's words. Runs where both are named: \
      `rung diff --translation ORIGINAL TRANSLATION`. Competencies belong together by id, then by code; levels by number; \
      lists are compared by their length, since no program can tell which sentence translates which.
      """,
    matters: """
      People who are assessed in one language are held to something else than those in the other. A text that was changed \
      in the original alone is easily forgotten.
      """,
    example: """
      # teamwork.md of the original
      Level 1
      - Shares what others need to know.
      - Asks for help in time.
      # teamwork.md of the translation
      Niveau 1
      - Partage ce que les autres doivent savoir.
      """,
    instead: """
      # teamwork.md of the translation
      Niveau 1
      - Partage ce que les autres doivent savoir.
      - Demande de l'aide à temps.
      """)

  public init(options: RuleOptions) {}

  public func check(_ subject: LintSubject) -> [Diagnostic] {
    guard let original = subject.original else { return [] }
    let pairs = Pairs(original.framework.competencies, subject.framework.competencies)
    if pairs.partners.isEmpty, let first = subject.framework.competencies.first,
      !original.framework.competencies.isEmpty
    {
      return [
        finding(
          """
          No competency here has the id or the code of one in the original, so nothing can be compared. State the same \
          code in both, such as `code: CF` in front matter, or in data the original's ids.
          """,
          at: subject.nameLocation(of: first), about: nil, in: subject)
      ]
    }
    var findings: [Diagnostic] = []
    for index in original.framework.competencies.indices {
      let competency = original.framework.competencies[index]
      guard let partner = pairs.partners[index] else {
        findings.append(
          finding(
            "The translation lacks the competency \"\(competency.name.text)\" (\(competency.id)). Translate it.",
            at: original.place(competency.name.location), about: nil, in: subject))
        continue
      }
      var comparison = CompetencyComparison(rule: self, subject: subject, original: original, competency: partner)
      comparison.compare(competency)
      findings += comparison.findings
    }
    for index in pairs.added {
      let competency = subject.framework.competencies[index]
      findings.append(
        finding(
          """
          The original has no competency "\(competency.name.text)" (\(competency.id)). Give it the id of the one that it \
          translates, or add it there.
          """,
          at: subject.nameLocation(of: competency), about: Entity(competency: index), in: subject))
    }
    return findings
  }

  fileprivate func report(
    _ message: String, at location: Location, about entity: Entity, related: [Note], in subject: LintSubject
  ) -> Diagnostic {
    finding(message, at: location, about: entity, in: subject, related: related)
  }
}

/// Which competency of a translation belongs to which of the original.
private struct Pairs {
  /// By the index in the original, that in the translation.
  private(set) var partners: [Int: Int] = [:]
  /// Those that only the translation has.
  private(set) var added: [Int] = []

  init(_ originals: [Competency], _ translated: [Competency]) {
    var byID: [String: Int] = [:]
    var byCode: [String: Int] = [:]
    for index in translated.indices {
      if byID[translated[index].id] == nil { byID[translated[index].id] = index }
      if let code = translated[index].code.map({ TextFolding.fold($0.text) }), byCode[code] == nil {
        byCode[code] = index
      }
    }
    var taken: Set<Int> = []
    for index in originals.indices {
      if let partner = byID[originals[index].id], taken.insert(partner).inserted { partners[index] = partner }
    }
    for index in originals.indices where partners[index] == nil {
      guard let code = originals[index].code.map({ TextFolding.fold($0.text) }), let partner = byCode[code],
        taken.insert(partner).inserted
      else { continue }
      partners[index] = partner
    }
    added = translated.indices.filter { !taken.contains($0) }
  }
}

/// Compares a competency with its original.
private struct CompetencyComparison {
  let rule: TranslationGap
  let subject: LintSubject
  let original: LintSubject.Original
  /// The translated competency's index.
  let competency: Int
  private(set) var findings: [Diagnostic] = []

  init(rule: TranslationGap, subject: LintSubject, original: LintSubject.Original, competency: Int) {
    self.rule = rule
    self.subject = subject
    self.original = original
    self.competency = competency
  }

  private var own: Competency { subject.framework.competencies[competency] }
  private var name: String { "\"\(own.name.text)\"" }

  mutating func compare(_ other: Competency) {
    let own = own
    let place = subject.nameLocation(of: own)
    one("definition", own.definition, other.definition, of: name, at: place, nil)
    levels(own.levels, other.levels)
    lists(
      [
        ("behavior", own.behaviors, other.behaviors),
        ("negative behavior", own.negativeBehaviors, other.negativeBehaviors),
        ("contrast", own.contrasts.map(\.means), other.contrasts.map(\.means)),
        ("interview question", own.questions.map(\.statement), other.questions.map(\.statement)),
        ("probing question", own.questions.flatMap(\.probes), other.questions.flatMap(\.probes)),
        ("development activity", own.activities.map(\.statement), other.activities.map(\.statement)),
      ], of: name, at: place, nil)
    untranslated(other)
  }

  // MARK: Levels

  private mutating func levels(_ own: [Level], _ others: [Level]) {
    let numbers = Set(own.map(\.number))
    let originals = Dictionary(others.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    let lacking = others.filter { !numbers.contains($0.number) }
    let place = subject.nameLocation(of: self.own)
    if let first = lacking.first {
      report(
        "\(name) lacks \(LevelNumbers.phrase(lacking.map(\.number))) of the original. Translate what is missing.",
        at: place,
        nil, first.location)
    }
    for level in own {
      guard let other = originals[level.number] else {
        report(
          "The original has no level \(level.number) of \(name). Correct the number, or add the level there.",
          at: level.location, level.number, nil)
        continue
      }
      compare(level, other)
    }
  }

  private mutating func compare(_ level: Level, _ other: Level) {
    let whose = "Level \(level.number) of \(name)"
    one("title", level.title, other.title, of: whose, at: level.location, level.number)
    one("description", level.description, other.description, of: whose, at: level.location, level.number)
    lists(
      [
        ("behavior", level.behaviors, other.behaviors),
        ("negative behavior", level.negativeBehaviors, other.negativeBehaviors),
        ("interview question", level.questions.map(\.statement), other.questions.map(\.statement)),
        ("probing question", level.questions.flatMap(\.probes), other.questions.flatMap(\.probes)),
      ], of: whose, at: level.location, level.number)
  }

  // MARK: Texts

  private mutating func one(
    _ what: String, _ own: Statement?, _ other: Statement?, of whose: String, at place: Location, _ level: Int?
  ) {
    if own == nil, let other {
      report("\(whose) has no \(what); the original has one. Translate it.", at: place, level, other.location)
    } else if let own, other == nil {
      report("\(whose) has a \(what); the original has none. Add it there, or remove it.", at: own.location, level, nil)
    }
  }

  private mutating func lists(
    _ lists: [(what: String, own: [Statement], others: [Statement])], of whose: String, at place: Location,
    _ level: Int?
  ) {
    for (what, own, others) in lists where own.count != others.count {
      let counts =
        "\(whose) has \(Self.counted(own.count, what)), the original \(others.count == 0 ? "none" : "\(others.count)")"
      if own.count < others.count {
        report("\(counts). Translate what is missing.", at: own.last?.location ?? place, level, others.last?.location)
      } else {
        report(
          "\(counts). Add there what is new, or remove it.", at: own.last?.location ?? place, level,
          others.last?.location)
      }
    }
  }

  private static func counted(_ count: Int, _ what: String) -> String {
    let plural = what.hasSuffix("y") ? what.dropLast() + "ies" : what + "s"
    return count == 0 ? "no \(plural)" : count == 1 ? "1 \(what)" : "\(count) \(plural)"
  }

  private mutating func report(_ message: String, at place: Location, _ level: Int?, _ other: Location?) {
    let related = other.map { [Note(message: "in the original", location: original.place($0))] } ?? []
    findings.append(
      rule.report(
        message, at: place, about: Entity(competency: competency, level: level), related: related, in: subject))
  }

  // MARK: Texts in the original's words

  /// Shorter texts may be names, or the same in both languages.
  private static let leastWords = 4

  private mutating func untranslated(_ other: Competency) {
    let (language, otherLanguage) = (subject.framework.identity.language, original.framework.identity.language)
    if let language, language == otherLanguage { return }
    var originals: [String: Location] = [:]
    for (statement, entity) in other.statements(at: 0) where Self.isProse(entity) {
      originals[TextFolding.fold(statement.text)] = statement.location
    }
    var same: [(statement: Statement, entity: Entity, original: Location)] = []
    for (statement, entity) in own.statements(at: competency) where Self.isProse(entity) {
      let folded = TextFolding.fold(statement.text)
      guard folded.utf8.count(where: { $0 == 0x20 }) + 1 >= Self.leastWords, let place = originals[folded] else {
        continue
      }
      same.append((statement, entity, place))
    }
    guard let first = same.first else { return }
    let message =
      same.count == 1
      ? "This text is the original's, word for word. Translate it."
      : "\(same.count) texts of \(name) are the original's, word for word. Translate them."
    let others = same.dropFirst().map { Note(message: "not translated", location: $0.statement.location) }
    findings.append(
      rule.report(
        message, at: first.statement.location,
        about: same.count == 1 ? first.entity : Entity(competency: competency),
        related: [Note(message: "in the original", location: original.place(first.original))] + others, in: subject))
  }

  /// Names, titles and resources may be the same in every language.
  private static func isProse(_ entity: Entity) -> Bool {
    switch entity.item?.kind {
    case .definition, .description, .behavior, .negativeBehavior, .contrast, .question, .probe, .activity, .step,
      .reflection:
      true
    default: false
    }
  }
}
