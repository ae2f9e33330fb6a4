import FrameworkModel

/// Makes competencies of unlike parts, in words of a harbor's workshops.
struct ModelGenerator {
  private var random: SplitMix64
  private var names: [String]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    names = Self.crafts.shuffled(using: &random)
  }

  /// Whether the levels' titles are names of a known scale.
  private(set) var isKnownScale = false

  /// One competency to three, alike in their parts as those of one source are.
  mutating func competencies() -> [Competency] {
    let plan = Plan(using: &random)
    isKnownScale = plan.hasTitles && plan.first == 1 && random.chance(1, in: 3)
    let count = random.chance(1, in: 3) ? Int.random(in: 2...3, using: &random) : 1
    return (0..<count).map { _ in competency(plan) }
  }

  /// Which parts the competencies of a source have.
  private struct Plan {
    let levels: Int
    let first: Int
    let hasTitles, hasLevelQuestions, hasCode, hasCluster: Bool
    let hasQuestions, hasProbes, hasActivities, hasCourses, hasResources, hasRelated: Bool

    init(using random: inout SplitMix64) {
      levels = Int.random(in: 2...6, using: &random)
      first = random.chance(1, in: 6) ? 2 : 1
      hasTitles = random.chance(2, in: 3)
      hasLevelQuestions = random.chance(1, in: 4)
      hasCode = random.chance(1, in: 4)
      hasCluster = random.chance(1, in: 4)
      hasQuestions = !hasLevelQuestions && random.chance(1, in: 2)
      hasProbes = random.chance(1, in: 2)
      hasActivities = random.chance(1, in: 3)
      hasCourses = random.chance(1, in: 4)
      hasResources = random.chance(1, in: 4)
      hasRelated = random.chance(1, in: 4)
    }
  }

  private mutating func competency(_ plan: Plan) -> Competency {
    let name = names.removeLast()
    var competency = Competency(name: Statement(name, at: .nowhere), location: .nowhere)
    if plan.hasCode { competency.code = Statement(name.prefix(3).uppercased(), at: .nowhere) }
    if plan.hasCluster { competency.cluster = pick(["Work on the Water", "Skills of the Hand"]) }
    competency.definition = Statement(text(behavior).text.dropLast() + ", day and night.", at: .nowhere)
    let titles = isKnownScale ? Self.scale(plan.levels) : Self.titles.shuffled(using: &random)
    for number in plan.first..<(plan.first + plan.levels) {
      var level = Level(number: number, location: .nowhere)
      if plan.hasTitles { level.title = Statement(titles[number - plan.first], at: .nowhere) }
      level.behaviors = several(1...4) { $0.text($0.behavior) }
      if plan.hasLevelQuestions { level.questions = several(1...2) { $0.question(plan) } }
      competency.levels.append(level)
    }
    if plan.hasQuestions { competency.questions = several(1...3) { $0.question(plan) } }
    if plan.hasActivities { competency.activities = several(1...3) { Activity($0.text($0.activity)) } }
    if plan.hasCourses { competency.courses = several(1...2) { $0.pick(Self.courses) } }
    if plan.hasResources { competency.resources = several(1...2) { Resource(kind: "Books", $0.pick(Self.books)) } }
    if plan.hasRelated { competency.related = several(1...2) { Relation($0.pick(Self.crafts)) } }
    return competency
  }

  private mutating func several<T: Hashable>(_ count: ClosedRange<Int>, _ make: (inout Self) -> T) -> [T] {
    var made: [T] = []
    for _ in 0..<Int.random(in: count, using: &random) {
      let next = make(&self)
      if !made.contains(next) { made.append(next) }
    }
    return made
  }

  private mutating func pick(_ texts: [String]) -> Statement {
    Statement(texts.randomElement(using: &random) ?? texts[0], at: .nowhere)
  }

  private mutating func text(_ parts: [[String]]) -> Statement {
    Statement(parts.map { pick($0).text }.joined(separator: " ") + ".", at: .nowhere)
  }

  private mutating func question(_ plan: Plan) -> Question {
    let first = text([["Tell me about", "Describe", "Give an example of"], Self.occasions])
    return Question(first, probes: plan.hasProbes ? several(1...3) { $0.pick(Self.probes) } : [])
  }

  private let behavior = [
    ["Checks", "Mends", "Sorts", "Plans", "Explains", "Orders", "Measures", "Paints", "Stores", "Repairs", "Records"],
    [
      "ropes and sails", "the boats of the borough", "tools that others have left behind", "the tide tables",
      "small parts by size and age", "engines of every make", "the work of the coming week",
      "what the storm has broken",
    ],
    [
      "before anyone asks", "without being told", "together with the people who use them", "within a day",
      "so that nothing has to be done twice", "and says what each of them is for", "in any weather",
    ],
  ]
  private let activity = [
    ["Spend a morning with", "Write down what you learn from", "Ask three questions of", "Work one shift beside"],
    [
      "the sail maker", "a colleague from another pier", "the crew of the pilot boat", "the person who orders supplies",
    ],
    ["and compare notes", "and tell your team about it", "before the season begins"],
  ]
  private static let occasions = [
    "a time when a rope held longer than you had hoped", "a repair that you had to do twice",
    "a morning on which nothing went as planned", "a tool that you made yourself",
    "a boat that you refused to launch",
  ]
  private static let probes = [
    "What did you do first?", "Who helped you?", "What would you do otherwise today?", "How did it end?",
    "How long did it take?",
  ]
  private static let crafts = [
    "Sail Making", "Rope Work", "Boat Building", "Net Mending", "Chart Reading", "Engine Care", "Harbor Watch",
    "Tide Keeping", "Lamp Trimming", "Hull Painting", "Cargo Stowage", "Anchor Handling",
  ]
  private static let titles = [
    "Helper", "Hand", "Mate", "Rigger", "Keeper", "Builder", "Warden", "Finds own ways", "Works with guidance",
  ]
  /// Names that are known, lowest first.
  private static func scale(_ levels: Int) -> [String] {
    switch levels {
    case 2: ["Basic", "Advanced"]
    case 3: ["Basic", "Intermediate", "Advanced"]
    case 4: ["Beginner", "Intermediate", "Advanced", "Expert"]
    case 5: ["Novice", "Beginner", "Intermediate", "Advanced", "Expert"]
    default: ["Awareness", "Novice", "Beginner", "Intermediate", "Advanced", "Expert"]
    }
  }
  private static let courses = ["Knots in the Dark (one evening).", "Wood and Water (three days in winter)."]
  private static let books = [
    "The Patient Knot by E. Marlow (Quayside Press, 2004).", "Tar by O. Lindgren (Harrow Bridge, 1998).",
  ]
}
