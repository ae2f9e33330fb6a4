import SourceText
import Testing

@testable import PageReading

/// Readings that explain a page: evidence, hypotheses, scores.
@Suite struct ExplainerTests {
  private static let page = """
    Home | Careers

    Loading Freight

    The ability to put freight on trucks so that it arrives whole.

    Behaviors
    - Plans the order of pallets before the first one moves.
    - Straps each pallet and checks the straps.

    Reading Papers

    The ability to tell from the papers what a load needs.

    Behaviors
    - Compares the papers with the load.
    - Reports what is missing before the truck leaves.

    Keeping the Dock

    The ability to keep a dock clear for whoever comes next.

    Behaviors
    - Clears the ramp after each truck.
    - Marks what is broken.
    """

  private func explainer(_ text: String) -> PageExplainer {
    PageExplainer(UnitDump.units(SourceFile(name: "page.txt", bytes: Array(text.utf8)), isStrict: true), .standard)
  }

  @Test func namesOfOneFormAreAmongTheHypotheses() throws {
    var explainer = explainer(Self.page)
    let names = explainer.page.units.indices.filter {
      ["Loading Freight", "Reading Papers", "Keeping the Dock"].contains(explainer.page.units[$0].words)
    }
    #expect(names.count == 3)
    #expect(explainer.candidates().contains { $0.names.members == names && $0.levels.members.isEmpty })
  }

  @Test func theBestReadingHasThreeCompetencies() throws {
    var explainer = explainer(Self.page)
    let scored = explainer.scored(explainer.candidates()).sorted { $0.score > $1.score }
    let best = try #require(scored.first)
    #expect(best.candidate.draft.competencies.count == 3)
    #expect(best.candidate.draft.competencies.allSatisfy { $0.behaviors.count == 2 && !$0.definition.isEmpty })
    #expect(best.score > scored[1].score)
  }

  /// What only a comparison tells is not known when a reading is doubted.
  @Test func eachTermOfTheDoubtIsKnownWhenItIsAsked() {
    var explainer = explainer(Self.page)
    let candidate = explainer.candidates()[0]
    let terms = Set(LearnedTable(LearnedTable.text).rows("G").keys).subtracting([""])
    #expect(!terms.isEmpty)
    #expect(terms.subtracting(explainer.terms(candidate).names) == [])
  }

  @Test func aWordByWhichLevelsAreCountedIsOneForLevel() {
    let titles = [
      "Proficiency Echelon 1 - Basic", "Proficiency Echelon 2 - Working", "Question 1", "Question 2", "Annex 7",
    ]
    #expect(LevelForm.counting(titles) == ["echelon"])
    // One number counts nothing, and years and competencies are no levels.
    #expect(LevelForm.counting(["Echelon 1", "Summer 2023", "Summer 2024", "Dimension 1", "Dimension 2"]) == [])
    let form = LevelForm("Proficiency Echelon 2 - Working", ordinal: -1, wordCount: 5, counting: ["echelon"])
    #expect(form.strength == 3 && form.number == 2 && form.title == "Working")
  }

  @Test func linksToLevelsAtTheFootAreLeftOutBySomeHypothesis() {
    let text = """
      Loading Freight

      Level 1: Helper
      - Straps each pallet.

      Level 2: Loader
      - Plans the order of pallets.

      Further pages
      Level 1: Opening hours
      Level 2: How to find us
      Back to top
      """
    var explainer = explainer(text)
    let page = explainer.page
    let worded = page.units.indices.filter { page.levels[$0].strength == 3 }
    let levels = Array(worded.prefix(2))
    #expect(worded.count == 4)
    #expect(worded.filter(page.isAboveText) == levels)
    #expect(explainer.candidates().contains { $0.levels.members == levels })
  }

  /// Evidence only adds: in whatever order it comes, the sums are the same.
  @Test func theOrderOfEvidenceDoesNotMatter() {
    let weights = ReadingModel.standard.markers
    for features in explainer(Self.page).markerFeatures().map(\.keys) {
      var straight = Array(repeating: 0, count: weights.classes)
      var shuffled = straight
      weights.add(features, to: &straight)
      var generator = SystemRandomNumberGenerator()
      weights.add(features.shuffled(using: &generator), to: &shuffled)
      #expect(straight == shuffled)
    }
  }

  /// The same units give the same readings with the same scores, each time.
  @Test func scoresAreTheSameOnEachRun() {
    func scores() -> [Int] {
      var explainer = explainer(Self.page)
      return explainer.candidates().map { ReadingModel.standard.score(explainer.terms($0)) }
    }
    #expect(scores() == scores())
  }

  @Test func sumsOfLogarithmsAreNear() {
    #expect(WholeLogarithm.sum([0, 0]) == 177)
    #expect(WholeLogarithm.sum([0, -5000]) == 0)
    // 256 ln 4 is 355; steps of 64 come near.
    #expect(abs(WholeLogarithm.sum([300, 300, 300, 300]) - 655) < 32)
  }

  @Test(arguments: [
    ("Level 2 - Doer", 3, 2, "Doer"), ("Proficiency Level 5", 3, 5, ""), ("Niveau de maîtrise 3 : Expert", 0, nil, ""),
    ("L3 – Senior", 2, 3, "Senior"), ("Basic (Level 1)", 2, 1, "Basic"), ("4: Strong", 1, 4, "Strong"),
    ("Level 2 is for those who lead", 0, nil, ""),
  ])
  func levelsAreAnnounced(text: String, strength: Int, number: Int?, title: String) {
    let form = LevelForm(text, ordinal: -1, wordCount: text.split(separator: " ").count)
    guard strength > 0 else { return #expect(form.strength < 3) }
    #expect(form.strength == strength)
    #expect(form.number == number)
    #expect(form.title == title)
  }

  /// The table that is checked in holds all that the program asks of it.
  @Test func theLearnedTableIsWhole() {
    let table = LearnedTable(LearnedTable.text)
    #expect(table.rows("H").count > 500)
    #expect(table.rows("R").count > 100)
    #expect(!table.rows("G").isEmpty)
    var explainer = explainer(Self.page)
    for candidate in explainer.candidates().prefix(1) {
      let terms = explainer.terms(candidate)
      #expect(Set(terms.names).union(["agreement"]) == Set(table.rows("R").keys))
    }
  }
}
