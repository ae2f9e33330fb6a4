import FrameworkModel
import SourceText

/// A framework that uses every field of the model.
enum FullFramework {
  private static func statement(_ text: String) -> Statement { Statement(text, at: .nowhere) }
  private static func statements(_ texts: String...) -> [Statement] { texts.map(statement) }

  static var framework: Framework {
    var identity = FrameworkIdentity(id: "garden")
    identity.title = "Garden Team"
    identity.version = "1.2"
    identity.language = "en"
    identity.publisher = "The Garden Office"
    identity.license = "CC-BY-4.0"
    identity.description = "What the garden team is good at.\nFor hiring and for growing.\n"
    let scale = [ScaleStep(number: 1, title: "Learning"), ScaleStep(number: 2, title: nil)]
    return Framework(identity: identity, scale: scale, competencies: [planting, weeding])
  }

  private static var planting: Competency {
    var competency = Competency(id: "planting", name: statement("Planting"), location: .nowhere)
    competency.code = statement("PL")
    competency.cluster = statement("Growing: the basics")
    competency.inferred = [.name]
    competency.definition = statement("Puts plants where they thrive, in the right season.")
    competency.levels = [level(1, "Learning", inferred: [.number]), level(2, nil, inferred: [])]
    competency.behaviors = statements("Plans beds before the season. 🌱")
    competency.negativeBehaviors = statements("Plants and walks away.")
    competency.contrasts = [Contrast(means: statement("Planning ahead"), doesNotMean: statement("Waiting"))]
    competency.questions = [Question(statement("Which bed are you proud of?"))]
    competency.activities = [activity, Activity(statement("Read the seed packets."))]
    competency.courses = statements("Soil: 101")
    competency.resources = [
      Resource(kind: "Books", statement("\"The Small Garden\"")), Resource(kind: nil, statement("the shed's notebook")),
    ]
    competency.related = [
      Relation(statement("Weeding"), target: "weeding"), Relation(statement("Composting"), target: nil),
    ]
    competency.titles = statements("Gardener", "No. 2 gardener")
    competency.sections = [
      OtherSection(title: statement("Notes"), items: statements("- kept as found", "012")),
      OtherSection(title: statement("Bare heading")),
    ]
    return competency
  }

  private static var weeding: Competency {
    Competency(id: "weeding", name: statement("Weeding"), location: .nowhere)
  }

  private static func level(_ number: Int, _ title: String?, inferred: [InferredField]) -> Level {
    var level = Level(number: number, title: title.map(statement), location: .nowhere)
    level.inferred = inferred
    level.description = statement("Works beside someone with more seasons.")
    level.behaviors = statements("Waters as shown.", "Asks before pruning; it's safer.")
    level.negativeBehaviors = statements("Guesses.")
    level.questions = [
      Question(
        statement("What did you plant last?"), probes: statements("Where?", "How did it do?"))
    ]
    return level
  }

  private static var activity: Activity {
    var activity = Activity(statement("Plan a bed."), levels: LevelRange(from: 1, to: 2))
    activity.steps = [
      Step(statement("Measure it."), steps: [Step(statement("Take a tape."))]), Step(statement("Draw it.")),
    ]
    activity.reflections = statements("What surprised you?")
    return activity
  }
}
