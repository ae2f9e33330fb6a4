import FrameworkModel
import SourceText
import Testing

@testable import Comparing

/// What many levels have in common is said once, and what people are assessed by is said each by itself.
@Suite struct TitleTests {
  static let nowhere = Location(SourceID(0), SourceRange(0, 0))

  private func framework(_ titles: [String: [String?]], scale: [String] = []) -> Framework {
    var framework = Framework(identity: FrameworkIdentity(id: "f"))
    framework.scale = scale.enumerated().map { ScaleStep(number: $0 + 1, title: $1) }
    for (name, titles) in titles.sorted(by: { $0.key < $1.key }) {
      var competency = Competency(id: name, name: Statement(name, at: Self.nowhere), location: Self.nowhere)
      for (place, title) in titles.enumerated() {
        var level = Level(number: place + 1, location: Self.nowhere)
        level.title = title.map { Statement($0, at: Self.nowhere) }
        level.behaviors = [Statement("Keeps promise \(place) of \(name).", at: Self.nowhere)]
        competency.levels.append(level)
      }
      framework.competencies.append(competency)
    }
    return framework
  }

  private func messages(_ old: Framework, _ new: Framework) -> [String] {
    Comparison(from: old, to: new).changes.map { "\($0.name): \($0.message)" }
  }

  @Test func levelsRetitledAlikeAreOneChange() {
    let old = framework(["A": ["Low", "High"], "B": ["Low", "High"], "C": ["Low", "High"]])
    let new = framework(["A": ["Low", "Top"], "B": ["Low", "Top"], "C": ["Low", "Best"]])
    #expect(
      messages(old, new) == [
        "level-retitled: Level 2 of 2 competencies (A and B) is now called “Top” instead of “High”.",
        "level-retitled: Level 2 of C is now called “Best” instead of “High”.",
      ])
    #expect(Comparison(from: old, to: new).changes.map(\.entity) == ["framework", "C/level 2/title"])
  }

  @Test func titlesThatComeAndGoAlikeAreOneChange() {
    let old = framework(["A": ["Low"], "B": ["Low"]])
    let new = framework(["A": [nil], "B": [nil]])
    #expect(messages(old, new) == ["level-retitled: Level 1 of 2 competencies (A and B) is no longer called “Low”."])
    #expect(messages(new, old) == ["level-retitled: Level 1 of 2 competencies (A and B) is now called “Low”."])
  }

  @Test func levelsThatFollowTheScaleArePartOfItsChange() {
    let old = framework(["A": ["Low", "High"], "B": ["Low", "High"], "C": ["Low", "Up"]], scale: ["Low", "High"])
    let new = framework(["A": ["Low", "Top"], "B": ["Low", "Top"], "C": ["Low", "Top"]], scale: ["Low", "Top"])
    #expect(
      messages(old, new) == [
        "scale-changed: Level 2 of the scale is now called “Top” instead of “High”, also in 2 competencies.",
        "level-retitled: Level 2 of C is now called “Top” instead of “Up”.",
      ])
  }

  @Test func aTitleTypedOtherwiseIsCorrectedOnce() {
    let old = framework(["A": ["low"], "B": ["low"]])
    let new = framework(["A": ["Low"], "B": ["Low"]])
    let changes = Comparison(from: old, to: new).changes
    #expect(changes.map(\.name) == ["text-corrected"])
    #expect(changes.first?.changeClass == .editorial)
    #expect(changes.first?.message.hasPrefix("The typing of the title “Low” was corrected.") == true)
  }

  @Test func whatASplitOffCompetencyAsksAnewIsSaid() {
    var old = framework(["A": [nil]])
    let texts = ["Greets callers.", "Writes letters.", "Reads forms.", "Closes files."]
    old.competencies[0].levels[0].behaviors = texts.map { Statement($0, at: Self.nowhere) }
    var new = framework(["A": [nil], "B": [nil]])
    new.competencies[0].levels[0].behaviors = texts[..<2].map { Statement($0, at: Self.nowhere) }
    new.competencies[1].levels[0].behaviors = (texts[2...] + ["Signs for others."]).map {
      Statement($0, at: Self.nowhere)
    }
    #expect(
      messages(old, new) == [
        "competency-split: A was split into A and B.",
        "behavior-added: Level 1 of B now also asks: “Signs for others.”",
      ])
    #expect(
      messages(new, old) == [
        "competency-merged: A and B were merged into A.",
        "behavior-removed: Level 1 of B no longer asks: “Signs for others.”",
      ])
  }

  @Test func whatARenamedCompetencyLostIsToldUnderItsNewName() {
    let old = framework(["A": [nil, nil]])
    var new = old
    new.competencies[0].name.text = "Z"
    new.competencies[0].levels[1].behaviors = []
    let changes = Comparison(from: old, to: new).changes
    #expect(changes.map(\.name) == ["competency-renamed", "behavior-removed"])
    #expect(changes.map(\.competency) == ["Z", "Z"])
  }

  @Test func whatIsGoneWithItsCompetencyStandsTogether() {
    let old = framework(["A": [nil], "B": [nil], "C": [nil]])
    var new = framework(["A": [nil], "C": [nil]])
    new.competencies[1].levels[0].behaviors.append(Statement("Is new.", at: Self.nowhere))
    new.competencies[1].definition = Statement("Is there.", at: Self.nowhere)
    #expect(Comparison(from: old, to: new).changes.map(\.competency) == ["B", "C", "C"])
  }
}
