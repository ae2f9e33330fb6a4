public import FrameworkModel
import SourceText

/// Makes frameworks whose every text is there once, so that an edit script knows what a comparison must find.
public struct FrameworkGenerator {
  public var random: SeededGenerator
  private var used: Set<String> = []

  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let nowhere = Location(SourceID(0), SourceRange(0, 0))

  public func statement(_ text: String) -> Statement { Statement(text, at: Self.nowhere) }

  /// A sentence that was not made before.
  public mutating func fresh() -> String {
    while true {
      let sentence = SentenceGenerator.sentence(&random)
      if used.insert(sentence).inserted { return sentence }
    }
  }

  public mutating func freshStatement() -> Statement { statement(fresh()) }

  public mutating func freshName() -> String {
    while true {
      let name = [SentenceGenerator.adjectives, SentenceGenerator.nouns, SentenceGenerator.nouns]
        .map { SentenceGenerator.pick($0, &random) }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        .joined(separator: " ")
      if used.insert(name).inserted { return name }
    }
  }

  static func slug(_ name: String) -> String { name.lowercased().split(separator: " ").joined(separator: "-") }

  public mutating func framework(competencies count: Int) -> Framework {
    var framework = Framework(identity: FrameworkIdentity(id: "generated"))
    framework.identity.title = "Generated"
    framework.identity.version = "1.0.0"
    framework.identity.publisher = "People Office"
    framework.scale = (1...5).map { ScaleStep(number: $0, title: "Step \($0)") }
    framework.competencies = (0..<count).map { _ in competency() }
    for index in framework.competencies.indices where count > 2 {
      let target = framework.competencies[(index + 1) % count]
      framework.competencies[index].related = [Relation(statement(target.name.text), target: target.id)]
    }
    return framework
  }

  public mutating func competency() -> Competency {
    let name = freshName()
    var competency = Competency(id: Self.slug(name), name: statement(name), location: Self.nowhere)
    competency.code = statement("C\(random.below(90_000) + 10_000)")
    competency.cluster = statement("Cluster \(random.below(6))")
    competency.definition = freshStatement()
    competency.levels = (1...5).map { number in level(number) }
    competency.behaviors = random.chance(20) ? [freshStatement(), freshStatement()] : []
    competency.negativeBehaviors = random.chance(40) ? [freshStatement(), freshStatement()] : []
    if random.chance(30) {
      competency.contrasts = [Contrast(means: freshStatement(), doesNotMean: freshStatement())]
    }
    competency.questions = (0..<random.below(3)).map { _ in question() }
    competency.activities = (0..<2).map { _ in activity() }
    competency.courses = random.chance(50) ? [freshStatement()] : []
    competency.resources = random.chance(50) ? [Resource(kind: "Books", freshStatement())] : []
    competency.titles = random.chance(30) ? [freshStatement()] : []
    if random.chance(20) {
      competency.sections = [OtherSection(title: statement("Notes"), items: [freshStatement(), freshStatement()])]
    }
    return competency
  }

  public mutating func level(_ number: Int) -> Level {
    let titles = ["Basic", "Working", "Proficient", "Advanced", "Expert"]
    var level = Level(number: number, title: statement(titles[(number - 1) % 5]), location: Self.nowhere)
    level.description = random.chance(20) ? freshStatement() : nil
    level.behaviors = (0..<(3 + random.below(5))).map { _ in freshStatement() }
    level.questions = (0..<random.below(3)).map { _ in question() }
    return level
  }

  public mutating func question() -> Question {
    Question(freshStatement(), probes: (0..<random.below(4)).map { _ in freshStatement() })
  }

  public mutating func activity() -> Activity {
    let from = 1 + random.below(4)
    var activity = Activity(freshStatement(), levels: LevelRange(from: from, to: min(5, from + random.below(3))))
    activity.steps = (0..<random.below(4)).map { _ in Step(freshStatement()) }
    if random.chance(30) { activity.steps.append(Step(freshStatement(), steps: [Step(freshStatement())])) }
    activity.reflections = random.chance(30) ? [freshStatement()] : []
    return activity
  }
}
