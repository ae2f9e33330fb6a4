import Diagnostics
import SourceText
import Testing

@testable import Linting

@Suite struct LinterTests {
  private let defective = """
    # Teamwork
    ## 1 Takes part
    - Shares what others need to know.
    - Shares what others need to know.
    ## 4 Leads
    - Settles quarrels (between teams.
    """

  @Test func findingsComeInTheOrderOfTheText() {
    let findings = Linter().lint(Sample(defective).subject)
    #expect(findings.count == 4)
    let starts = findings.compactMap { $0.location?.range.start }
    #expect(starts == starts.sorted())
  }

  @Test func lintingTwiceIsTheSame() {
    let subject = Sample(defective).subject
    #expect(Linter().lint(subject) == Linter().lint(subject))
  }

  @Test func spansStandInsideTheirSource() throws {
    for path in RuleFixtureTests.cases {
      let sample = Sample(try Fixtures.text("rules/\(path)"))
      for finding in Linter().lint(sample.subject) {
        let locations =
          [finding.location].compactMap { $0 } + finding.related.map(\.location)
          + (finding.fix?.edits.map(\.location) ?? [])
        for location in locations {
          let count = sample.subject.sources[Int(location.source.index)].bytes.count
          #expect(location.range.start <= location.range.end && location.range.end <= UInt32(count), "\(path)")
        }
      }
    }
  }

  @Test func severitiesAndIgnoredRulesAreAsSet() throws {
    var settings = LintSettings()
    settings.ignore = ["level-gap"]
    settings.severities = ["duplicate-behavior": .error]
    let findings = Linter(try RuleSelection(settings)).lint(Sample(defective).subject)
    #expect(!findings.contains { $0.rule == "level-gap" })
    #expect(findings.first { $0.rule == "duplicate-behavior" }?.severity == .error)
  }

  @Test func onlyWhatIsSelectedRuns() throws {
    var settings = LintSettings()
    settings.select = ["level-gap"]
    settings.selectsOnly = true
    #expect(try RuleSelection(settings).documentation.map(\.name) == ["level-gap"])
    settings.selectsOnly = false
    settings.select = ["vague-verb"]
    let names = try RuleSelection(settings).documentation.map(\.name)
    #expect(names.contains("vague-verb") && names.contains("level-gap"))
  }

  @Test func packsSetRulesAndSeverities() throws {
    var settings = LintSettings()
    settings.packs = ["core", "publishing"]
    let findings = Linter(try RuleSelection(settings)).lint(Sample(defective).subject)
    #expect(findings.first { $0.rule == "level-gap" }?.severity == .error)
    settings.packs = ["house-style"]
    #expect(try !RuleSelection(settings).documentation.contains { $0.name == "level-gap" })
  }

  @Test func eachPackHoldsKnownRules() {
    let known = Set(RuleRegistry.documentation.map(\.name))
    for pack in PolicyPack.all {
      #expect(!pack.members.isEmpty)
      #expect(Set(pack.members.map(\.rule)).isSubset(of: known), "\(pack.name)")
    }
    #expect(PolicyPack.all.map(\.name) == PolicyPack.all.map(\.name).sorted())
  }

  @Test(arguments: [
    ("level-gaps", "there is no rule \"level-gaps\". Did you mean \"level-gap\"?"),
    ("qwertz", "there is no rule \"qwertz\". `rung rules` lists them."),
  ])
  func unknownRulesAreRefusedWithTheNearest(_ name: String, _ message: String) {
    var settings = LintSettings()
    settings.ignore = [name]
    #expect(throws: LintSettingsError(message: message, path: ["ignore", name])) { try RuleSelection(settings) }
  }

  @Test func unknownPacksAndOptionsAreRefused() {
    var settings = LintSettings()
    settings.packs = ["interviews"]
    #expect(
      throws: LintSettingsError(
        message: "there is no policy pack \"interviews\". Did you mean \"interview\"?", path: ["packs", "interviews"])
    ) { try RuleSelection(settings) }
    settings.packs = []
    settings.options = ["long-behavior": ["word": .integer(3)]]
    #expect(
      throws: LintSettingsError(
        message: "the rule long-behavior has no option \"word\". Did you mean \"words\"?",
        path: ["options", "long-behavior", "word"])
    ) { try RuleSelection(settings) }
    settings.options = ["long-behavior": ["words": .text("few")]]
    #expect(
      throws: LintSettingsError(
        message: "the option words of the rule long-behavior is a whole number, not a text.",
        path: ["options", "long-behavior", "words"])
    ) { try RuleSelection(settings) }
  }
}

@Suite struct SuppressionTests {
  private func rules(_ notation: String) -> [String] {
    Linter().lint(Sample("# Teamwork\n= Working with others.\n" + notation).subject).map(\.rule)
  }

  @Test func aCommentSilencesTheLineBelow() {
    #expect(rules("- Asks for a (view.") == ["bracket-unmatched"])
    #expect(rules("<!-- rung-ignore bracket-unmatched: so it was said -->\n- Asks for a (view.").isEmpty)
  }

  @Test func blankLinesAndFurtherCommentsMayStandBetween() {
    let comments = """
      <!-- rung-ignore bracket-unmatched: so it was said -->
      <!-- rung-ignore word-repeated: so it was said -->

      - Asks for the the (view.
      """
    #expect(rules(comments).isEmpty)
  }

  @Test(arguments: [
    ("a.md", "<!--rung-ignore a: so-->", ["a"]), ("a.md", "<!-- \t rung-ignore a: so -->", ["a"]),
    ("a.md", "1 < 2 <!- <!-- <!-- rung-ignore a: so -->\n<b><!-- rung-ignore b: so -->", ["a", "b"]),
    ("a.md", "<!--\nrung-ignore a: so -->", []), ("a.md", "<!-- rung-ignored a: so -->", []),
    ("a.md", "# rung-ignore a: so\nrung-ignore b: so", []), ("a.md", "<!-- rung-ignor", []),
    ("a.yaml", "# rung-ignore a: so\n#\trung-ignore b: so\n<!-- rung-ignore c: so -->", ["a", "b", "c"]),
    ("a.toml", "## # rung-ignore a: so", ["a"]), ("a.yaml", "rung-ignore a: so", []),
  ]) func commentsAreFoundBehindWhatOpensThem(_ name: String, _ text: String, _ rules: [String]) {
    let source = SourceFile(name: name, bytes: Array(text.utf8))
    #expect(Suppressions.comments(in: 0..<1, of: [source]).map(\.rule) == rules)
  }

  /// What a comment is about is the same however many stand below it or beside it.
  @Test func manyCommentsAreEachAboutTheTextBelow() {
    let comment = "<!-- rung-ignore a: so -->"
    for text in [
      "\(comment)\n\n\(comment)\n<!-- rung-ignore b -->\n\(comment) \(comment)\n- x\n- y",
      "\(comment)\n- x\n\(comment)",
    ] {
      let source = SourceFile(name: "a.md", bytes: Array(text.utf8))
      let comments = Suppressions.comments(in: 0..<1, of: [source])
      #expect(comments.map(\.location.range.start) == comments.map(\.location.range.start).sorted())
      for found in comments {
        // The line that holds more than comments, or the end.
        let behind = source.lines.line(of: found.location.range.end)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let own = lines[behind].drop { $0 == " " }
        let isBehindAnother = own.hasPrefix(comment + " ") && found.location.range.start > source.lines.starts[behind]
        let target = lines.indices.first { $0 > behind && lines[$0].hasPrefix("-") }
        let expected =
          isBehindAnother
          ? source.lines.starts[behind] : target.map { source.lines.starts[$0] } ?? UInt32(text.utf8.count)
        #expect(found.reach.start == expected, "\(found)")
      }
    }
  }

  @Test func aLineIsClosedByTheNextSignsBehindEachComment() {
    let text = "<!-- rung-ignore a: so --> x <!-- rung-ignore b: so <!-- rung-ignore c: so --> y <!-- rung-ignore d: so"
    let source = SourceFile(name: "a.md", bytes: Array(text.utf8))
    let comments = Suppressions.comments(in: 0..<1, of: [source])
    #expect(comments.map(\.rule) == ["a", "b", "c"])
    #expect(comments.map { source.text($0.location.range).suffix(4) } == [" -->", " -->", " -->"])
    #expect(comments[1].location.range.end == comments[2].location.range.end)
  }

  @Test func aCommentOfTheFileSilencesAllOfIt() {
    let text = "- Asks for a (view.\n- Gives a (view.\n"
    #expect(rules(text + "<!-- rung-ignore-file bracket-unmatched: a transcript -->").isEmpty)
  }

  @Test func aCommentSilencesNothingElse() {
    let text = "<!-- rung-ignore bracket-unmatched: so it was said -->\n- Asks for a (view.\n- Gives a (view."
    #expect(rules(text) == ["bracket-unmatched"])
  }

  @Test func aLoneMarkAboveTheTextBelongsToIt() {
    // The reader takes such a mark with the line below; the comment stands above both.
    let text = "<!-- rung-ignore bracket-unmatched: so it was said -->\n-\n- Asks for a (view."
    #expect(rules(text).isEmpty)
  }
}
