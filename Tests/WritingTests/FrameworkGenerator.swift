import FrameworkModel
import SourceText

/// Makes frameworks that use every field, of words that tempt.
struct FrameworkGenerator {
  private var random: SplitMix
  private let nowhere = Location(SourceID(0), SourceRange(0, 0))

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func framework() -> Framework {
    var identity = FrameworkIdentity(id: text())
    identity.title = maybe { $0.text() }
    identity.version = maybe { $0.text() }
    identity.language = maybe { $0.text() }
    identity.publisher = maybe { $0.text() }
    identity.license = maybe { $0.text() }
    identity.description = maybe { $0.text() }
    let scale = list(4) { ScaleStep(number: $0.number(), title: $0.maybe { $0.text() }) }
    return Framework(identity: identity, scale: scale, competencies: list(4) { $0.competency() })
  }

  private mutating func competency() -> Competency {
    var competency = Competency(id: text(), name: statement(), location: nowhere)
    competency.code = maybe { $0.statement() }
    competency.cluster = maybe { $0.statement() }
    competency.inferred = list(3) { $0.field() }
    competency.definition = maybe { $0.statement() }
    competency.levels = list(4) { $0.level() }
    competency.behaviors = statements()
    competency.negativeBehaviors = statements()
    competency.contrasts = list(2) { Contrast(means: $0.statement(), doesNotMean: $0.statement()) }
    competency.questions = questions()
    competency.activities = list(3) { $0.activity() }
    competency.courses = statements()
    competency.resources = list(2) { Resource(kind: $0.maybe { $0.text() }, $0.statement()) }
    competency.related = list(3) { Relation($0.statement(), target: $0.maybe { $0.text() }) }
    competency.titles = statements()
    competency.sections = list(2) { OtherSection(title: $0.statement(), items: $0.statements()) }
    return competency
  }

  private mutating func level() -> Level {
    var level = Level(number: number(), title: maybe { $0.statement() }, location: nowhere)
    level.description = maybe { $0.statement() }
    level.inferred = list(2) { $0.field() }
    level.behaviors = statements()
    level.negativeBehaviors = statements()
    level.questions = questions()
    return level
  }

  private mutating func activity() -> Activity {
    var activity = Activity(statement(), levels: maybe { LevelRange(from: $0.number(), to: $0.number()) })
    activity.steps = steps(depth: 3)
    activity.reflections = statements()
    return activity
  }

  private mutating func steps(depth: Int) -> [Step] {
    depth == 0 ? [] : list(3) { Step($0.statement(), steps: $0.steps(depth: depth - 1)) }
  }

  private mutating func questions() -> [Question] { list(3) { Question($0.statement(), probes: $0.statements()) } }
  private mutating func statements() -> [Statement] { list(3) { $0.statement() } }
  private mutating func statement() -> Statement { Statement(text(), at: nowhere) }
  private mutating func text() -> String { TemptingStrings.all.randomElement(using: &random) ?? "" }
  private mutating func number() -> Int { [-1, 0, 1, 2, 5, 12, .max, .min].randomElement(using: &random) ?? 0 }
  private mutating func field() -> InferredField { InferredField.allCases.randomElement(using: &random) ?? .name }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    Bool.random(using: &random) ? make(&self) : nil
  }

  private mutating func list<Value>(_ most: Int, _ make: (inout Self) -> Value) -> [Value] {
    var items: [Value] = []
    for _ in 0..<Int.random(in: 0...most, using: &random) { items.append(make(&self)) }
    return items
  }
}

/// A random sequence that is the same on each run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
