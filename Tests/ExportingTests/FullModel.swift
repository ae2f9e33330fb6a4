import FrameworkModel
import SourceText

/// A framework that uses every field of the model.
enum FullModel {
  private static func text(_ words: String) -> Statement { Statement(words, at: .nowhere) }
  private static func texts(_ words: String...) -> [Statement] { words.map(text) }

  static var framework: Framework {
    var identity = FrameworkIdentity(id: "garden")
    identity.title = "Garden Team"
    identity.version = "1.2.0"
    identity.language = "en"
    identity.publisher = "The Garden Office"
    identity.license = "CC-BY-4.0"
    identity.description = "What the garden team is good at."
    let scale = [ScaleStep(number: 1, title: "Learning"), ScaleStep(number: 2, title: "Leading")]
    return Framework(identity: identity, scale: scale, competencies: [planting, weeding])
  }

  private static var planting: Competency {
    var competency = Competency(id: "planting", name: text("Planting"), location: .nowhere)
    competency.code = text("PL")
    competency.cluster = text("Growing: the basics")
    competency.inferred = [.name]
    competency.definition = text("Puts plants where they thrive, in the right season.")
    competency.levels = [level(1, "Learning", inferred: [.number]), level(2, "Leading", inferred: [])]
    competency.definition?.links = [TextLink(text: "season", url: "https://example.org/seasons?a=1&b=(2)")]
    competency.behaviors = texts("Plans beds before the season. 🌱", "Says \"no\" to <script>alert(1)</script> & mud.")
    competency.behaviors[0].links = [TextLink(text: "beds", url: "beds.md#plan")]
    competency.negativeBehaviors = texts("Plants and walks away.")
    competency.contrasts = [Contrast(means: text("Planning ahead"), doesNotMean: text("Waiting"))]
    competency.questions = [Question(text("Which bed are you proud of?"), probes: texts("Why that one?"))]
    var activity = Activity(text("Plan a bed."), levels: LevelRange(from: 1, to: 2))
    activity.steps = [Step(text("Measure it."), steps: [Step(text("Take a tape."))]), Step(text("Draw it."))]
    activity.reflections = texts("What surprised you?")
    competency.activities = [activity, Activity(text("Read the seed packets."))]
    competency.courses = texts("Soil: 101")
    competency.courses[0].links = [TextLink(text: "Soil", url: "https://example.org/soil")]
    competency.resources = [
      Resource(kind: "Books", text("The Small Garden")), Resource(kind: nil, text("the notebook")),
    ]
    competency.related = [Relation(text("Weeding"), target: "weeding"), Relation(text("Composting"))]
    competency.titles = texts("Gardener")
    competency.sections = [OtherSection(title: text("Notes"), items: texts("- kept as found"))]
    return competency
  }

  private static var weeding: Competency {
    var competency = Competency(id: "weeding", name: text("Weeding"), location: .nowhere)
    competency.cluster = text("Growing: the basics")
    competency.definition = text("Keeps beds free of what nobody planted.")
    competency.related = [Relation(text("Planting"), target: "planting")]
    return competency
  }

  private static func level(_ number: Int, _ title: String, inferred: [InferredField]) -> Level {
    var level = Level(number: number, title: text(title), location: .nowhere)
    level.inferred = inferred
    level.description = text("Works beside someone with more seasons (\(number)).")
    level.behaviors = texts("Waters as shown (\(number)).", "=Asks(\(number)) before pruning, it's safer.")
    level.negativeBehaviors = texts("Guesses (\(number)).")
    level.questions = [Question(text("What did you plant at \(number)?"), probes: texts("Where?", "How did it do?"))]
    return level
  }
}

extension Location {
  static let nowhere = Location(SourceID(0), SourceRange(0, 0))
}
