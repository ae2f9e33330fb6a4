import FrameworkModel
import SourceText
import Testing
import TextReading
import Writing

@testable import PageReading

/// What the model of a page is, when it is known what each line is.
@Suite struct DraftReadingTests {
  @Test func aWholeCompetency() {
    let page = MarkedPage(
      """
      X|Home > Skills
      N|# Beekeeping (BEE-1)
      D|Keeps bees alive and well through
      D|the whole of the year.
      L+|Level 1: Helper
      B|- Lights a smoker with dry
      B|  grass and keeps it going.
      B|- Wears a veil.
      L+|Level 2: Keeper
      T|Works alone.
      B|- Opens the hive calmly.
      H|INTERVIEW QUESTIONS
      Q|* When were you stung?
      P|  - What did you do then?
      Q|* Tell me about a swarm.
      H|Activities
      A|1. Join a club.
      S|   - Ask who mentors.
      H|How it shows when missing
      V|- Kicks the hive.
      """)
    #expect(page.faults == [])
    let competency = page.competency
    #expect(competency.name.text == "Beekeeping")
    #expect(competency.code?.text == "BEE-1")
    #expect(competency.definition?.text == "Keeps bees alive and well through the whole of the year.")
    #expect(competency.inferred == [])
    #expect(competency.levels.map(\.number) == [1, 2])
    #expect(competency.levels.map { $0.title?.text } == ["Helper", "Keeper"])
    #expect(competency.levels[0].inferred == [])
    #expect(
      competency.levels[0].behaviors.map(\.text) == [
        "Lights a smoker with dry grass and keeps it going.", "Wears a veil.",
      ])
    #expect(competency.levels[1].description?.text == "Works alone.")
    #expect(competency.levels[1].questions == [])
    #expect(competency.questions.map(\.statement.text) == ["When were you stung?", "Tell me about a swarm."])
    #expect(competency.questions[0].probes.map(\.text) == ["What did you do then?"])
    #expect(competency.activities.map(\.statement.text) == ["Join a club."])
    #expect(competency.activities[0].steps.map(\.statement.text) == ["Ask who mentors."])
    #expect(competency.activities[0].levels == nil)
    #expect(competency.negativeBehaviors.map(\.text) == ["Kicks the hive."])
    #expect(page.facts == [])
  }

  @Test func eachTextHasItsPlace() {
    let page = MarkedPage("N|Beekeeping\nL+|Level 1: Helper\nB|- Wears a **veil**.\nX|Imprint")
    let source = page.source
    #expect(source.text(page.competency.name.location.range) == "Beekeeping")
    #expect(page.competency.levels[0].title.map { source.text($0.location.range) } == "Helper")
    #expect(source.text(page.competency.levels[0].location.range) == "Level 1")
    #expect(source.text(page.competency.levels[0].behaviors[0].location.range) == "Wears a **veil**.")
    #expect(page.competency.levels[0].behaviors[0].text == "Wears a veil.")
    #expect(page.meaning(of: "Level 1") == .role(.heading))
    #expect(page.meaning(of: "- Wears") == .role(.mark))
    #expect(page.meaning(of: "**veil") == .role(.markup))
    #expect(page.meaning(of: "Imprint") == .role(.chrome))
  }

  @Test(arguments: [
    ("B+|- Smoke: lights it with dry grass.", "Smoke: lights it with dry grass."),
    ("B+|- **Smoke** lights it with dry grass.", "Smoke lights it with dry grass."),
    ("B+|- **Smoke:** lights it with dry grass.", "Smoke: lights it with dry grass."),
    ("B+|- Smoke – lights it with dry grass.", "Smoke – lights it with dry grass."),
    ("B|- \"Wears a veil all day.\"", "Wears a veil all day."),
    ("B|- “Wears a veil all day.”", "Wears a veil all day."),
    ("B|- \"Wears\" a \"veil\"", "\"Wears\" a \"veil\""),
    ("B|- Doesn\\'t wear a veil.", "Doesn't wear a veil."),
  ])
  func textsOfUnits(_ line: String, _ text: String) {
    let page = MarkedPage("N|Beekeeping\n" + line)
    #expect(page.competency.behaviors.map(\.text) == [text])
    #expect(page.faults == [])
  }

  @Test func severalParagraphsAreOneDefinition() {
    let page = MarkedPage(
      "N|Beekeeping\nD|Keeps bees alive.\n\nH|More\nD|It is closely related to Baking.\nN|Baking\nD|Bakes bread.")
    #expect(
      page.reading.competencies.map { $0.definition?.text } == [
        "Keeps bees alive. It is closely related to Baking.", "Bakes bread.",
      ])
    #expect(page.competency.related.map(\.name.text) == ["Baking"])
    #expect(page.meaning(of: "More") == .role(.heading))
    #expect(page.faults == [])
  }

  @Test func aNameThatIsMissing() {
    let page = MarkedPage("L|Level 1\nB|- Wears a veil.", name: "bee-keeping.txt")
    #expect(page.competency.name.text == "Bee Keeping")
    #expect(page.competency.inferred == [.name])
    #expect(page.facts == [.nameMissing(used: "Bee Keeping")])
    #expect(page.competency.levels[0].title == nil)
    #expect(page.faults == [])
  }

  @Test func levelsKnownByNames() {
    let page = MarkedPage("N|Beekeeping\nL|Expert\nB|- Breeds queens.\nL|Novice\nB|- Wears a veil.")
    #expect(page.competency.levels.map(\.number) == [1, 2])
    #expect(page.competency.levels.map { $0.title?.text } == ["Novice", "Expert"])
    #expect(page.competency.levels.allSatisfy { $0.inferred == [.number] })
    #expect(page.facts == [])
  }

  @Test func levelsStandInAscendingOrder() {
    let page = MarkedPage("N|Beekeeping\nL|Level 3\nB|- Breeds.\nL|Level 2\nB|- Opens.\nL|Level 1\nB|- Lights.")
    #expect(page.competency.levels.map(\.number) == [1, 2, 3])
    #expect(page.facts == [])
  }

  @Test func aLevelThatRepeatsAndOneOutOfOrder() {
    let repeated = MarkedPage("N|Beekeeping\nL|Level 1\nB|- Lights.\nL|Level 2\nB|- Opens.\nL|Level 2\nB|- Breeds.")
    #expect(repeated.facts.count == 1)
    guard case .levelRepeated(number: 2, let first)? = repeated.facts.first else {
      Issue.record("no level repeats")
      return
    }
    #expect(repeated.source.lines.line(of: first.range.start) == 3)
    let disordered = MarkedPage(
      "N|Beekeeping\nL|Level 1\nB|- Lights.\nL|Level 3\nB|- Breeds.\nL|Level 2\nB|- Opens.\nL|Level 4\nB|- Sells.")
    #expect(disordered.facts == [.levelOutOfOrder(number: 2, previous: 3)])
    #expect(disordered.competency.levels.map(\.number) == [1, 2, 3, 4])
  }

  @Test func levelsThatAPageGoesThroughTwice() {
    let page = MarkedPage(
      "N|Beekeeping\nL+|Level 1: Helper\nB|- Lights.\nL+|Level 2: Keeper\nB|- Opens.\nH|Questions\nL|Level 1\nQ|- When?\nL|Level 2\nQ|- Why?"
    )
    #expect(page.competency.levels.map(\.number) == [1, 2])
    #expect(page.competency.levels.map { $0.title?.text } == ["Helper", "Keeper"])
    #expect(page.competency.levels.map { $0.questions.map(\.statement.text) } == [["When?"], ["Why?"]])
    #expect(page.facts == [])
  }

  @Test func aLevelWhoseHeadingIsMissing() {
    let page = MarkedPage(
      """
      N|Beekeeping
      H|BEHAVIORS
      B|- Lights.
      L|Level 2
      H|BEHAVIORS
      B|- Opens.
      L|Level 3
      H|BEHAVIORS
      B|- Breeds.
      """)
    #expect(page.competency.levels.map(\.number) == [1, 2, 3])
    #expect(page.competency.levels[0].inferred == [.number])
    #expect(page.competency.levels[0].behaviors.map(\.text) == ["Lights."])
    #expect(page.competency.behaviors == [])
    #expect(page.facts == [.levelHeadingMissing(number: 1)])
    #expect(page.reading.observations[0].entity == Entity(competency: 0, level: 1))
  }

  @Test func activitiesOfLevels() {
    let page = MarkedPage(
      "N|Beekeeping\nL|Level 1\nH|Activities\nA|- Join a club.\nL|Level 2\nH|Activities\nA|- Lead a club.")
    #expect(page.competency.activities.map(\.levels) == [LevelRange(from: 1, to: 1), LevelRange(from: 2, to: 2)])
    let named = MarkedPage("N|Beekeeping\nL|Level 1\nB|- Lights.\nH|Level 1-2 Activities\nA|- Join a club.")
    #expect(named.competency.activities.map(\.levels) == [LevelRange(from: 1, to: 2)])
  }

  @Test func otherSectionsGoWhereTheirHeadingsSay() {
    let page = MarkedPage(
      """
      N|Beekeeping
      B|- Lights.
      H|Courses
      R|- Bees for all
      H|Books
      R|- The Hive
      H|Related competencies
      R|Baking, Gardening
      H|Job titles
      R|- Keeper
      H|Honey of the month
      R|- Acacia
      R|- Heather
      """)
    let competency = page.competency
    #expect(competency.courses.map(\.text) == ["Bees for all"])
    #expect(competency.resources.map(\.statement.text) == ["The Hive"])
    #expect(competency.resources.map(\.kind) == ["Books"])
    #expect(competency.related.map(\.name.text) == ["Baking", "Gardening"])
    #expect(competency.titles.map(\.text) == ["Keeper"])
    #expect(competency.sections.map(\.title.text) == ["Honey of the month"])
    #expect(competency.sections[0].items.map(\.text) == ["Acacia", "Heather"])
    #expect(page.facts.count == 1)
    guard case .sectionUnknown(heading: "Honey of the month", _)? = page.facts.first else {
      Issue.record("the heading is known")
      return
    }
    #expect(page.faults == [])
  }

  @Test func codesAndClustersByLabels() {
    let page = MarkedPage("N|Beekeeping\nXX|Code: BEE-2\nXX|Category: Farm\nB|- Lights.")
    #expect(page.competency.code?.text == "BEE-2")
    #expect(page.competency.cluster?.text == "Farm")
    #expect(page.faults == [])
  }

  @Test func clustersByTitlesAboveNames() {
    let deeper = MarkedPage("X|# On the farm\nN|## Beekeeping\nB|- Lights.\nN|## Baking\nB|- Bakes.")
    #expect(deeper.reading.competencies.map { $0.cluster?.text } == ["On the farm", "On the farm"])
    let spoken = MarkedPage("H|Farm competencies\nN|Beekeeping\nB|- Lights.")
    #expect(spoken.competency.cluster?.text == "Farm competencies")
    let alike = MarkedPage("X|# On the farm\nN|# Beekeeping\nB|- Lights.")
    #expect(alike.competency.cluster == nil)
    #expect(deeper.faults + spoken.faults == [])
  }

  @Test func contrasts() {
    let page = MarkedPage(
      """
      N|Beekeeping
      HH|| This means | This does not mean |
      ||---|---|
      BV|| Smoking gently | Smoking the bees out |
      BV|| Wearing a veil | Waving one |
      """)
    #expect(page.competency.contrasts.map(\.means.text) == ["Smoking gently", "Wearing a veil"])
    #expect(page.competency.contrasts.map(\.doesNotMean.text) == ["Smoking the bees out", "Waving one"])
    #expect(page.competency.behaviors == [] && page.competency.negativeBehaviors == [])
    #expect(page.faults == [])
  }

  @Test func stepsWithinStepsAndReflections() {
    let page = MarkedPage(
      """
      N|Beekeeping
      H|Level 1-3 Activities
      A|Join a club.
      S|- Ask who mentors:
      S|    - on weekdays
      H|Reflection Tip
      R|- What did you see?
      A|Lead a club.
      """)
    let activities = page.competency.activities
    #expect(activities.map(\.levels) == [LevelRange(from: 1, to: 3), LevelRange(from: 1, to: 3)])
    #expect(activities[0].steps.map(\.statement.text) == ["Ask who mentors:"])
    #expect(activities[0].steps[0].steps.map(\.statement.text) == ["on weekdays"])
    #expect(activities.map { $0.reflections.map(\.text) } == [["What did you see?"], []])
    #expect(page.facts == [])
  }

  @Test func emptyAndRepeatedSections() {
    let page = MarkedPage(
      "N|Beekeeping\nB|- Lights.\nH|INTERVIEW QUESTIONS\nH|ACTIVITIES\nA|- Join a club.\nH|ACTIVITIES\nA|- Lead a club."
    )
    #expect(page.facts.first == .sectionEmpty(.questions, heading: "INTERVIEW QUESTIONS"))
    guard page.facts.count == 2, case .sectionRepeated(.activities, heading: "ACTIVITIES", _) = page.facts[1] else {
      Issue.record("\(page.facts)")
      return
    }
    #expect(page.competency.activities.count == 2)
  }

  @Test(arguments: ["B", "X"]) func placeholders(_ code: String) {
    let page = MarkedPage("N|Beekeeping\nL|Level 1\nB|- Lights.\nL|Level 2\n\(code)|- TBD")
    #expect(page.competency.levels.map(\.behaviors.count) == [1, 0])
    #expect(page.facts == [.placeholder(text: "TBD", .behaviors)])
    #expect(page.reading.observations.map(\.entity) == [Entity(competency: 0, level: 2)])
    #expect(page.meaning(of: "TBD") == .role(.placeholder))
    #expect(page.faults == [])
  }

  @Test func marksOfAnotherKind() {
    let page = MarkedPage(
      "N|Beekeeping\nH|Questions\nQ|* When?\nP|- Where?\nQ|* Why?\nP|- Who?\nP|* What for?\nQ|* How?")
    #expect(page.facts == [.listMarkerMismatch(found: "*", expected: "-", kind: .probe)])
  }

  @Test func headersOfPages() {
    let page = MarkedPage("N|Beekeeping\nB|- Lights.\nX|Bee book, page 1\nB|- Opens.\nX|Bee book, page 2\nB|- Breeds.")
    #expect(
      page.facts == [
        .pageFurniture(text: "Bee book, page 1", place: 0, times: 2),
        .pageFurniture(text: "Bee book, page 2", place: 1, times: 2),
      ])
    #expect(page.meaning(of: "Bee book") == .role(.furniture))
  }

  @Test func tagsAndACutEnd() {
    let page = MarkedPage(
      "N|Beekeeping\nB|- Lights a smoker with dry <i>grass</i> only.\nB|- Opens the hive calmly and slowly.\nB|- Breeds queens for the whole club.\nB|- Sells honey at the weekly market.\nB|- Extracts honey without harming the"
    )
    #expect(page.facts == [.htmlResidue(tag: "i"), .textTruncated(tail: "the")])
  }

  @Test func aScaleThatAPageDeclares() {
    let page = MarkedPage(
      "L+|Level 1: Helper\nL+|Level 2: Keeper\nN|Beekeeping\nL+|Level 1: Helper\nB|- Lights.\nN|Baking\nL+|Level 1: Helper\nB|- Bakes."
    )
    #expect(page.reading.scale == [ScaleStep(number: 1, title: "Helper"), ScaleStep(number: 2, title: "Keeper")])
    #expect(page.reading.competencies.map(\.name.text) == ["Beekeeping", "Baking"])
  }

  @Test func aTableOfLevels() {
    let page = MarkedPage(
      """
      HLL|| Skill | Level 1: Helper | Level 2: Keeper |
      ||---|---|---|
      NBB|| Beekeeping | Lights a smoker. | Opens a hive. |
      NBB|| Baking | Bakes bread. | Bakes cake. |
      """)
    #expect(page.reading.competencies.map(\.name.text) == ["Beekeeping", "Baking"])
    for competency in page.reading.competencies {
      #expect(competency.levels.map { $0.title?.text } == ["Helper", "Keeper"])
      #expect(competency.levels.map(\.behaviors.count) == [1, 1])
    }
    #expect(page.meaning(of: "Skill") == .role(.heading))
    #expect(page.faults == [])
  }
}
