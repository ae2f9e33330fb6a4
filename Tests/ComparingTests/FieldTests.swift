import FrameworkModel
import SourceText
import Testing

@testable import Comparing

/// No field of the model is forgotten: an edit of any of them shows.
@Suite struct FieldTests {
  static let edits: [(name: String, edit: @Sendable (inout Framework) -> Void)] = [
    ("title", { $0.identity.title = "Other" }), ("version", { $0.identity.version = "9" }),
    ("language", { $0.identity.language = "fr" }), ("publisher", { $0.identity.publisher = "Other" }),
    ("license", { $0.identity.license = "Other" }), ("description", { $0.identity.description = "Other" }),
    ("scale number", { $0.scale[0].number = 7 }), ("scale title", { $0.scale[0].title = "Other" }),
    ("scale", { $0.scale = [] }), ("id", { $0.competencies[0].id = "other" }),
    ("name", { $0.competencies[0].name.text = "Other" }), ("code", { $0.competencies[0].code?.text = "Other" }),
    ("cluster", { $0.competencies[0].cluster = nil }),
    ("definition", { $0.competencies[0].definition?.text = "Other" }),
    ("level number", { $0.competencies[0].levels[0].number = 9 }),
    ("level title", { $0.competencies[0].levels[0].title?.text = "Other" }),
    ("level description", { $0.competencies[0].levels[0].description?.text = "Other" }),
    ("level behavior", { $0.competencies[0].levels[0].behaviors[0].text = "Other" }),
    ("level negative behavior", { $0.competencies[0].levels[0].negativeBehaviors[0].text = "Other" }),
    ("level question", { $0.competencies[0].levels[0].questions[0].statement.text = "Other" }),
    ("level probe", { $0.competencies[0].levels[0].questions[0].probes[0].text = "Other" }),
    ("behavior", { $0.competencies[0].behaviors[0].text = "Other" }),
    ("negative behavior", { $0.competencies[0].negativeBehaviors[0].text = "Other" }),
    ("means", { $0.competencies[0].contrasts[0].means.text = "Other" }),
    ("does not mean", { $0.competencies[0].contrasts[0].doesNotMean.text = "Other" }),
    ("question", { $0.competencies[0].questions[0].statement.text = "Other" }),
    ("probe", { $0.competencies[0].questions[0].probes = [] }),
    ("activity", { $0.competencies[0].activities[0].statement.text = "Other" }),
    ("activity from", { $0.competencies[0].activities[0].levels?.from = 0 }),
    ("activity to", { $0.competencies[0].activities[0].levels?.to = 9 }),
    ("activity levels", { $0.competencies[0].activities[0].levels = nil }),
    ("step", { $0.competencies[0].activities[0].steps[0].statement.text = "Other" }),
    ("inner step", { $0.competencies[0].activities[0].steps[0].steps[0].statement.text = "Other" }),
    ("reflection", { $0.competencies[0].activities[0].reflections[0].text = "Other" }),
    ("course", { $0.competencies[0].courses[0].text = "Other" }),
    ("resource", { $0.competencies[0].resources[0].statement.text = "Other" }),
    ("resource kind", { $0.competencies[0].resources[0].kind = "Other" }),
    ("related", { $0.competencies[0].related[0].name.text = "Other" }),
    ("job title", { $0.competencies[0].titles[0].text = "Other" }),
    ("section title", { $0.competencies[0].sections[0].title.text = "Other" }),
    ("section item", { $0.competencies[0].sections[0].items[0].text = "Other" }),
    ("link", { $0.competencies[0].definition?.links[0].url = "https://example.org/B" }),
    ("links", { $0.competencies[0].levels[0].behaviors[0].links = [] }),
    ("link of a related one", { $0.competencies[0].related[0].name.links = [TextLink(text: "B", url: "b.md")] }),
  ]

  /// A framework in which every field says something.
  static let full: Framework = {
    let nowhere = Location(SourceID(0), SourceRange(0, 0))
    func text(_ text: String) -> Statement { Statement(text, at: nowhere) }
    var level = Level(number: 1, title: text("Basic"), location: nowhere)
    level.description = text("Works with help.")
    level.behaviors = [text("Greets callers.")]
    level.behaviors[0].links = [TextLink(text: "Greets", url: "greeting.md")]
    level.negativeBehaviors = [text("Shouts.")]
    level.questions = [Question(text("Who called last?"), probes: [text("Why?")])]
    var competency = Competency(id: "a", name: text("A"), location: nowhere)
    competency.code = text("AA")
    competency.cluster = text("People")
    competency.definition = text("Is there for callers.")
    competency.definition?.links = [TextLink(text: "callers", url: "https://example.org/b")]
    competency.levels = [level]
    competency.behaviors = [text("Answers.")]
    competency.negativeBehaviors = [text("Hangs up.")]
    competency.contrasts = [Contrast(means: text("Kind"), doesNotMean: text("Weak"))]
    competency.questions = [Question(text("How so?"), probes: [text("And then?")])]
    var activity = Activity(text("Sit in."), levels: LevelRange(from: 1, to: 2))
    activity.steps = [Step(text("Ask."), steps: [Step(text("Where?"))])]
    activity.reflections = [text("What for?")]
    competency.activities = [activity]
    competency.courses = [text("Calls")]
    competency.resources = [Resource(kind: "Books", text("Phones"))]
    competency.related = [Relation(text("B"))]
    competency.titles = [text("Clerk")]
    competency.sections = [OtherSection(title: text("Tools"), items: [text("Phone")])]
    var framework = Framework(identity: FrameworkIdentity(id: "f"), scale: [ScaleStep(number: 1, title: "Basic")])
    framework.identity.title = "Calls"
    framework.identity.version = "1"
    framework.identity.language = "en"
    framework.identity.publisher = "P"
    framework.identity.license = "L"
    framework.identity.description = "D"
    framework.competencies = [competency]
    return framework
  }()

  @Test(arguments: edits.indices) func anEditShows(index: Int) {
    var edited = Self.full
    Self.edits[index].edit(&edited)
    let there = Comparison(from: Self.full, to: edited).changes
    #expect(!there.isEmpty, "\(Self.edits[index].name)")
    #expect(Comparison(from: edited, to: Self.full).changes.count == there.count, "\(Self.edits[index].name)")
  }
}
