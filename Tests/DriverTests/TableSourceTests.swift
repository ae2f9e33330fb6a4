import Comparing
import Driver
import Foundation
import FrameworkModel
import SourceText
import Testing

/// Tables that real programs made (tools/make_tables.py), read as a user names them.
@Suite struct TableSourceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let tables = root.appending(path: "Tests/Fixtures/tables")

  private func request(_ paths: [String]) -> SourceRequest {
    var request = SourceRequest()
    request.paths = paths
    request.isIsolated = true
    return request
  }

  private func read(_ name: String) throws -> CompilationSet {
    try CompilationSet(request([Self.tables.appending(path: name).path]), jobs: 1)
  }

  /// Both shapes of table, in each kind of file, say what the texts say that they were made from.
  @Test(arguments: ["rows", "wide"], ["csv", "xlsx", "ods"]) func saysWhatItsTextsSay(_ shape: String, _ ending: String)
    throws
  {
    let folder = try TestFolder()
    for name in ["client-care", "service-quality", "teamwork", "understanding-needs"] {
      let text = try String(
        contentsOf: Self.root.appending(path: "frameworks/service/\(name).txt"), encoding: .utf8)
      try folder.write(text, to: "\(name).txt")
    }
    let table = Self.tables.appending(path: "\(shape).\(ending)").path
    let comparison = try FrameworkComparison(
      from: ComparisonSide(folder(""), request([]), jobs: 1), to: ComparisonSide(table, request([]), jobs: 1),
      FrameworkComparison.Options())
    #expect(comparison.open.map(\.message) == [])
  }

  @Test func whatIsShownIsRead() throws {
    let set = try read("shown.xlsx")
    let competencies = set.compilations[0].framework.competencies
    #expect(competencies.map(\.name.text) == ["Bread", "Rolls", "Pretzels", "Cakes"])
    #expect(competencies.map { $0.cluster?.text } == ["Oven & heat", "Oven & heat", "Oven & heat", "Sugar & cream"])
    #expect(competencies.map { $0.code?.text } == ["00012", "00013", "00015", nil])
    #expect(
      competencies[0].sections.map { $0.items.map(\.text) } == [["15 Jan 2024", "29 Feb 2024"], ["25%", "1.10"]])
    #expect(set.notices.count == 2)
    #expect(set.notices.contains { $0.contains("1 hidden row and 1 hidden column of the sheet \"Oven & heat\"") })
    #expect(set.notices.contains { $0.contains("1 cell with a formula but no value") })
  }

  /// A finding names the cell, as its program does.
  @Test func placesAreCells() throws {
    let compilation = try read("shown.xlsx").compilations[0]
    let places = try #require(compilation.sources[0].document?.places)
    let behavior = compilation.framework.competencies[0].levels[1].behaviors[0]
    #expect(places.name(at: behavior.location.range.start) == "'Oven & heat'!D4")
  }

  @Test func hiddenSheetsAreNamed() throws {
    let set = try read("rows.ods")
    #expect(set.notices.count == 1)
    #expect(set.notices[0].contains("the hidden sheet \"Drafts\" left out"))
  }

  /// One clear message each, and nothing read.
  @Test(arguments: [
    ("strings-missing.xlsx", "xl/sharedStrings.xml, which is missing"), ("string-beyond.xlsx", "no such line"),
    ("sheet-missing.xlsx", "the sheet \"Sheet1\", is missing"), ("rows-out-of-order.xlsx", "out of order"),
    ("deep.xlsx", "deeper within one another"), ("entities.xlsx", "declares entities"),
    ("zeros.xlsx", "more than a document of text can hold"), ("repeated.ods", "more than 4000000 cells"),
  ]) func brokenWorkbooksAreRefused(_ name: String, _ words: String) throws {
    let set = try read("broken/\(name)")
    #expect(set.problems.count == 1)
    #expect(set.problems.first?.message.contains(words) ?? false, "\(set.problems)")
    #expect(set.compilations.allSatisfy { $0.framework.competencies.isEmpty })
  }

  /// Cut anywhere, a workbook is refused or read; it never ends the program.
  @Test(arguments: ["rows.xlsx", "wide.ods"]) func cutWorkbooksAreRefused(_ name: String) throws {
    let bytes = try Data(contentsOf: Self.tables.appending(path: name))
    let folder = try TestFolder()
    for part in 1..<12 {
      let file = folder("cut-\(part)-\(name)")
      try bytes.prefix(bytes.count * part / 12).write(to: URL(filePath: file))
      let set = try CompilationSet(request([file]), jobs: 1)
      #expect(!set.problems.isEmpty)
    }
  }

  private func read(_ text: String, as name: String) throws -> [Competency] {
    let folder = try TestFolder()
    let set = try CompilationSet(request([folder.write(text, to: name)]), jobs: 1)
    #expect(set.problems.isEmpty)
    return set.compilations[0].framework.competencies
  }

  /// Codes of behaviors have no place in the model: they stay under their heading, in the order of the rows.
  @Test(arguments: [
    (
      "table.csv",
      "Competency,Level,Behavior,Code\nBees,1,Lights a smoker.,B-1\n,1,Carries frames.,B-2\nWax,1,Melts.,W-1\n"
    ),
    (
      "page.md",
      """
      | Competency | Level | Behavior | Code |
      | --- | --- | --- | --- |
      | Bees | 1 | Lights a smoker. | B-1 |
      | Bees | 1 | Carries frames. | B-2 |
      | Bees | 2 | Finds the queen. | |
      | Wax | 1 | Melts. | W-1 |
      | Wax | 2 | Molds. | |

      """
    ),
  ]) func codesOfRowsAreKept(_ name: String, _ text: String) throws {
    let competencies = try read(text, as: name)
    #expect(competencies.map { $0.code?.text } == [nil, nil])
    #expect(competencies.map { $0.sections.map(\.title.text) } == [["Code"], ["Code"]])
    #expect(competencies.map { $0.sections.map { $0.items.map(\.text) } } == [[["B-1", "B-2"]], [["W-1"]]])
  }

  /// A code that the rows of a competency repeat is its own, and numbers that count the rows are nobody's.
  @Test func codesOfCompetenciesAreTheirs() throws {
    let competencies = try read(
      "ID,Competency,Code,Level,Behavior\n1,Bees,BE,1,Lights a smoker.\n2,Bees,BE,2,Carries frames.\n3,Wax,WA,1,Melts.\n",
      as: "table.csv")
    #expect(competencies.map { $0.code?.text } == ["BE", "WA"])
    #expect(competencies.map(\.id) == ["bees", "wax"])
    #expect(competencies.allSatisfy { $0.sections.isEmpty })
  }

  /// `Skill` and `1` are words of headings, but the first is a name here and the second its level.
  @Test func aLevelBelowItsHeadingIsData() throws {
    let competencies = try read(
      "Competency,Level,Level Description\nSkill,1,Keeps bees.\nSkill,2,Moves bees.\n", as: "table.csv")
    #expect(competencies.map(\.name.text) == ["Skill"])
    #expect(competencies[0].levels.map { $0.behaviors.map(\.text) } == [["Keeps bees."], ["Moves bees."]])
  }

  /// Levels side by side beside a definition: titles and definitions are those of the table.
  @Test func levelsSideBySideOnAPageKeepTheirTitles() throws {
    var page = "<table>\n<tr><th>Competency</th><th>Definition</th>"
    page += "<th>Level 1: Novice</th><th>Level 2: Journeyman</th><th>Level 3: Gaffer</th></tr>\n"
    for (name, definition, behaviors) in [
      (
        "Furnace Care", "Holds molten glass at the heat that the work asks for.",
        ["<ul><li>Charges the pot with cullet.</li><li>Logs the heat.</li></ul>", "<ul><li>Plans the melt.</li></ul>"]
      ),
      (
        "Pattern Making", "Draws what will be blown, at full size.",
        ["<ul><li>Copies a profile.</li></ul>", "<ul></ul>"]
      ),
    ] {
      page += "<tr><td>\(name)</td><td>\(definition)</td>"
      page += behaviors.map { "<td>\($0)</td>" }.joined() + "<td><ul><li>Leads a shop.</li></ul></td></tr>\n"
    }
    let competencies = try read(page + "</table>\n", as: "page.html")
    #expect(competencies.map(\.name.text) == ["Furnace Care", "Pattern Making"])
    #expect(competencies.allSatisfy { $0.definition != nil && $0.behaviors.isEmpty })
    #expect(competencies[0].levels.map { $0.title?.text } == ["Novice", "Journeyman", "Gaffer"])
  }

  /// Google Docs writes lists within lists side by side.
  @Test func listsOfGoogleDocsKeepTheirDepth() throws {
    let page = """
      <h1>Bee Care</h1><p>Keeps bees alive.</p><h2>Level 1: Helper</h2>
      <ul class="c3 lst-kix_a1-0 start"><li class="c2">Lights a smoker.</li></ul><h3>Questions</h3>
      <ul class="c3 lst-kix_q1-0 start"><li class="c2">When did bees surprise you?</li></ul>
      <ul class="c3 lst-kix_q1-1 start"><li class="c2">What did you do?</li><li class="c2">Who helped?</li></ul>
      <ul class="c3 lst-kix_q1-0"><li class="c2">Why keep bees?</li></ul>

      """
    let questions = try read(page, as: "page.html")[0].levels[0].questions
    #expect(questions.map(\.statement.text) == ["When did bees surprise you?", "Why keep bees?"])
    #expect(questions.map { $0.probes.map(\.text) } == [["What did you do?", "Who helped?"], []])
  }

  /// Lines above headings that stand again say what their competency is: in one cell, or a word and its text in two.
  @Test func linesAboveATableSayWhatItIsAbout() throws {
    let competencies = try read(
      """
      Competency: Bees,,
      Code: B-1,,
      Cluster: Yard,,
      Keeps bees alive and well.,,
      Level,Level Name,Behavior
      1,Helper,Lights a smoker.
      2,Keeper,Finds the queen.
      ,,
      Wax,,
      Code,W-1,
      Definition,Makes clean wax.,
      Level,Level Name,Behavior
      1,Helper,Melts.
      2,Keeper,Molds.

      """, as: "table.csv")
    #expect(competencies.map(\.name.text) == ["Bees", "Wax"])
    #expect(competencies.map { $0.code?.text } == ["B-1", "W-1"])
    #expect(competencies.map { $0.cluster?.text } == ["Yard", nil])
    #expect(competencies.map { $0.definition?.text } == ["Keeps bees alive and well.", "Makes clean wax."])
    #expect(
      competencies.map { $0.levels.map { $0.behaviors.map(\.text) } } == [
        [["Lights a smoker."], ["Finds the queen."]], [["Melts."], ["Molds."]],
      ])
  }

  /// Blocks of rows that nothing names go on with one another.
  @Test func blocksWithoutANameAreOne() throws {
    let competencies = try read(
      "Level,Level Name,Behavior\n1,Helper,Melts.\n,,\nLevel,Level Name,Behavior\n2,Keeper,Molds.\n", as: "wax.csv")
    #expect(competencies.map(\.name.text) == ["Wax"])
    #expect(competencies[0].levels.map(\.number) == [1, 2])
  }

  /// A text whose quotes do not close is refused at its place.
  @Test func aTableThatIsNoneIsRefused() throws {
    let folder = try TestFolder()
    let prose = try folder.write("This is prose, and no table.\nIt goes on, and on.\n", to: "prose.csv")
    let quote = try folder.write("Competency,Level,Behavior\nBread,1,\"Kneads\n", to: "quote.csv")
    let set = try CompilationSet(request([prose, quote]), jobs: 1)
    #expect(set.problems.map(\.position?.line) == [1, 2])
    #expect(set.problems[0].message.contains("no table of competencies in this CSV"))
  }

  @Test func fixesDoNotWriteTables() throws {
    let folder = try TestFolder()
    let file = try folder.write(
      "Competency,Definition,Level,Behavior\nBread,Makes bread.,1,Kneads\nBread,,1,Kneads\n", to: "a.csv")
    let set = try CompilationSet(request([file]), jobs: 1)
    let mending = Mending(set, allowsUnsafe: true, jobs: 1)
    #expect(mending.changes.isEmpty)
    #expect(mending.notices.contains { $0.contains("it is a table (CSV), which Rung only reads") })
  }
}
