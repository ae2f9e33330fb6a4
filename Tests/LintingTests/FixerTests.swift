import Diagnostics
import FrameworkModel
import Linting
import SourceText
import Testing

@Suite struct FixerTests {
  private let draft = """
    Teamwork
    Working with <b>others</b> towards one goal.
    Level 1. Takes part
    BEHAVIORS
    - Shares what others need to know.
    - Asks for the team’s view.
    - Settles the team's quarrels early.
    - Says it's late when it is.
    QUESTIONS
    - Tell us about a quarrel that you settled.
    Probing Questions
    * Who was involved?
    * What did you do?
    * Describe a decision of a team that you changed.
    Probing Questions
    * What made you change it.
    - Tell us about news that you shared?
    Probing Questions
    * Who asked for it?

    """

  private func selection() throws -> RuleSelection {
    var settings = LintSettings()
    settings.packs = ["core", "house-style", "interview"]
    return try RuleSelection(settings)
  }

  private func mend(_ sources: [SourceFile], unsafe: Bool = false) throws -> Fixer.Outcome {
    let selection = try selection()
    return Fixer(allowsUnsafe: unsafe) { check($0, selection) }.mend(check(sources, selection))
  }

  private func text(_ outcome: Fixer.Outcome, _ place: Int = 0) -> String {
    String(decoding: outcome.framework.subject.sources[place].bytes, as: UTF8.self)
  }

  @Test func whatIsSafeIsMendedAndNothingElseChanges() throws {
    let outcome = try mend([source(draft)])
    let expected = draft.replacing("<b>others</b>", with: "others").replacing("team’s", with: "team's")
      .replacing("* Describe", with: "- Describe").replacing("change it.", with: "change it?")
      .replacing("you shared?", with: "you shared.")
    #expect(text(outcome) == expected)
    #expect(outcome.refused.isEmpty)
  }

  @Test func fixingTwiceIsFixingOnce() throws {
    for unsafe in [false, true] {
      let once = try mend([source(draft)], unsafe: unsafe)
      let twice = try mend(once.framework.subject.sources, unsafe: unsafe)
      #expect(text(twice) == text(once))
      #expect(twice.applied == [0])
    }
  }

  @Test func theModelKeepsItsWords() throws {
    let before = check([source(draft)]).subject.framework.competencies[0]
    let after = try mend([source(draft)]).framework.subject.framework.competencies[0]
    #expect(before.statements(at: 0).count == after.statements(at: 0).count)
    for (old, new) in zip(before.statements(at: 0), after.statements(at: 0)) {
      #expect(TextFolding.fold(old.statement.text) == TextFolding.fold(new.statement.text))
      #expect(old.entity == new.entity)
    }
  }

  @Test func unsafeFixesNeedToBeAllowed() throws {
    let text = """
      Teamwork
      Working with others.
      BEHAVIORS
      - Shares what others need to know.
      Level 2. Builds the team
      BEHAVIORS
      - Settles small quarrels early.
      Level 3. Leads
      BEHAVIORS
      - Wins over other teams.

      """
    let safe = try mend([source(text)])
    #expect(self.text(safe) == text)
    let unsafe = try mend([source(text)], unsafe: true)
    #expect(self.text(unsafe) == text.replacing("others.\nBEHAVIORS", with: "others.\nLevel 1\nBEHAVIORS"))
  }

  @Test func lineEndsStayWhatTheyWere() throws {
    let text =
      "Teamwork\r\nWorking.\r\nBEHAVIORS\r\n- Shares news.\r\nLevel 2. Leads\r\nBEHAVIORS\r\n- Settles quarrels.\r\nLevel 3. Wins\r\nBEHAVIORS\r\n- Wins.\r\n"
    let outcome = try mend([source(text)], unsafe: true)
    #expect(outcome.applied == [1])
    #expect(self.text(outcome).contains("Working.\r\nLevel 1\r\nBEHAVIORS"))
  }

  @Test func onlyTheSourceWithTheDefectChanges() throws {
    let clean = source("Judgment\nWeighing two ways out.\n", name: "judgment.txt")
    let outcome = try mend([clean, source(draft)])
    #expect(outcome.applied[0] == 0 && outcome.applied[1] > 0)
    #expect(text(outcome) == "Judgment\nWeighing two ways out.\n")
  }

  /// A rule could be wrong about its fix: what reads worse afterwards is taken back, the rest stays.
  @Test func whatReadsWorseIsTakenBack() throws {
    let file = source("Teamwork\nBEHAVIORS\n- Shares news.\n- Asks early.\n")
    func framework(_ sources: [SourceFile]) -> CheckedFramework {
      var result = check(sources)
      let bytes = sources[0].bytes
      result.findings = []
      // One fix removes a behavior and calls itself safe; the other adds a full stop.
      for (rule, wanted, text) in [("bad-fix", "- Shares news.\n", ""), ("good-fix", "early.", "early!")] {
        guard let range = range(of: wanted, in: bytes) else { continue }
        let location = Location(SourceID(0), range)
        result.findings.append(
          Diagnostic(
            rule: rule, severity: .warning, message: "Mend this.", location: location,
            fix: Fix(message: "Mend it.", isSafe: true, edits: [.init(location: location, text: text)])))
      }
      return result
    }
    let outcome = Fixer(allowsUnsafe: false, recheck: framework).mend(framework([file]))
    #expect(text(outcome) == "Teamwork\nBEHAVIORS\n- Shares news.\n- Asks early!\n")
    #expect(outcome.refused == [Fixer.Refusal(rule: "bad-fix", source: SourceID(0))])
    #expect(outcome.applied == [1])
  }

  /// Two rules that undo each other must not run for ever.
  @Test func roundsAreBounded() throws {
    var rounds = 0
    func framework(_ sources: [SourceFile]) -> CheckedFramework {
      rounds += 1
      var result = check(sources)
      let (wanted, text) =
        range(of: "early.", in: sources[0].bytes) != nil ? ("early.", "early!") : ("early!", "early.")
      let location = Location(SourceID(0), range(of: wanted, in: sources[0].bytes)!)
      result.findings = [
        Diagnostic(
          rule: "back-and-forth", severity: .info, message: "Mend this.", location: location,
          fix: Fix(message: "Mend it.", isSafe: true, edits: [.init(location: location, text: text)]))
      ]
      return result
    }
    let file = source("Teamwork\nBEHAVIORS\n- Asks early.\n")
    let outcome = Fixer(allowsUnsafe: false, recheck: framework).mend(framework([file]))
    #expect(rounds == Fixer.roundLimit + 1)
    #expect(!outcome.isComplete)
  }

  /// Of a line with many tags each round sees the first; what is fixed once is fixed.
  @Test func manyTagsOnALineAreAllRemoved() throws {
    let tags = String(repeating: "<li>", count: 40)
    let outcome = try mend([source("Teamwork\nBEHAVIORS\n- Asks early.\n\(tags)Listens.\n")])
    #expect(text(outcome) == "Teamwork\nBEHAVIORS\n- Asks early.\nListens.\n")
    #expect(outcome.isComplete)
  }

  @Test func sourcesInAnotherEncodingAreLeftAlone() throws {
    let file = SourceFile(name: "sample.txt", bytes: Array(draft.utf8), encoding: .windows1252)
    #expect(try mend([file]).applied == [0])
  }

  private func range(of text: String, in bytes: [UInt8]) -> SourceRange? {
    let part = Array(text.utf8)
    guard bytes.count >= part.count else { return nil }
    return (0...(bytes.count - part.count)).first { Array(bytes[$0..<($0 + part.count)]) == part }
      .map { SourceRange($0, $0 + part.count) }
  }
}
