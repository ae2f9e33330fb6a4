import Diagnostics
import Driver
import Foundation
import FrameworkModel
import SourceText
import Testing

/// What `data` and `frameworks` in rung.yml do, and files that are one level each.
@Suite struct DataMappingTests {
  private func compile(_ settings: String, _ files: [String: String]) throws -> CompilationSet {
    let folder = try TestFolder()
    try folder.write(settings, to: "rung.yml")
    for (name, text) in files { try folder.write(text, to: name) }
    var request = SourceRequest()
    request.paths = [folder("")]
    return try CompilationSet(request, jobs: 1)
  }

  private func outline(_ set: CompilationSet) -> [String] {
    set.compilations.flatMap(\.framework.competencies).flatMap { competency in
      [competency.name.text + (competency.definition.map { ": \($0.text)" } ?? "")]
        + competency.levels.map { level in
          "\(level.number) \(level.title?.text ?? "-"): \(level.behaviors.map(\.text).joined(separator: "; "))"
        }
    }
  }

  private static let expected = ["Bread: Makes bread.", "1 Helper: Kneads", "2 Baker: Shapes; Proves"]

  @Test(arguments: [
    (
      "a.json",
      #"{"things": [{"label": "Bread", "about": {"it": "Makes bread."}, "steps": {"Helper": ["Kneads"], "Baker": ["Shapes", "Proves"]}}]}"#
    ),
    (
      "a.yaml",
      "things:\n  - label: Bread\n    about: {it: Makes bread.}\n    steps: {Helper: [Kneads], Baker: [Shapes, Proves]}\n"
    ),
    (
      "a.toml",
      "[[things]]\nlabel = \"Bread\"\n[things.about]\nit = \"Makes bread.\"\n[things.steps]\nHelper = [\"Kneads\"]\nBaker = [\"Shapes\", \"Proves\"]\n"
    ),
  ]) func dataOfEachForm(_ name: String, _ text: String) throws {
    let settings = """
      scale: [Helper, Baker]
      data:
        competencies: $.things[*]
        name: $.label
        definition: $.about.it
        levels: $.steps[*]
      """
    let set = try compile(settings, [name: text])
    #expect(set.problems == [])
    #expect(outline(set) == Self.expected)
  }

  @Test func rowsOfATable() throws {
    let settings = """
      data:
        competencies: $[*]
        name: $.What
        definition: $['In words']
        levels: $
        level: {number: $.Nr, title: $.Who, behaviors: $.Does}
      """
    let set = try compile(
      settings,
      [
        "a.csv":
          "Nr,Who,What,In words,Does\n1,Helper,Bread,Makes bread.,Kneads\n2,Baker,Bread,,Shapes\n2,Baker,Bread,,Proves\n"
      ])
    #expect(set.problems == [])
    #expect(outline(set) == Self.expected)
  }

  /// The message of a refusal ends with a mapping, which reads what was refused.
  @Test func aRefusalSaysWhereToStart() throws {
    let text = "stuff:\n  - title: Bread\n    markers:\n      knead: [Kneads]\n      shape: [Shapes]\n"
    let refused = try compile("id: a", ["a.yaml": text])
    let message = try #require(refused.problems.first?.message)
    let start = try #require(message.range(of: "A mapping to start from:\n"))
    let set = try compile(
      String(message[start.upperBound...]).replacingOccurrences(of: "\n    ", with: "\n").trimmingPrefix("    ") + "\n",
      ["a.yaml": text])
    #expect(outline(set) == ["Bread", "1 knead: Kneads", "2 shape: Shapes"])
  }

  @Test(arguments: [
    ("data: {name: $.x}", "where the competencies stand"), ("data: {competencies: x}", "without $ in front"),
    ("data: {competencies: $.x, nme: $.y}", "Did you mean \"name\"?"),
    ("data: {competencies: $.x, level: {number: $.n}}", "not where the levels stand"),
    ("data: {competencies: $.x, levels: $.l, level: {numbr: $.n}}", "Did you mean \"number\"?"),
    ("frameworks: all", "only each is known"),
  ]) func badSettingsAreRefused(_ settings: String, _ words: String) throws {
    let problem = try #require(throws: Problem.self) { try compile(settings, ["a.yaml": "a: 1\n"]) }
    #expect(problem.message.contains(words), "\(problem.message)")
  }

  @Test func aMappingThatLeadsNowhereIsRefused() throws {
    let set = try compile("data: {competencies: $.nothing}", ["a.yaml": "a: 1\n"])
    #expect(set.problems.first?.message.contains("$.nothing") ?? false)
  }

  @Test func eachFileIsAFramework() throws {
    let bakers = "Competency,Level,Behavior\nBread,1,Kneads\nCakes,1,Weighs\n"
    let sellers = "Competency,Level,Behavior\nBread,1,Sells\nCakes,1,Weighs\n"
    let set = try compile("frameworks: each\nid: shop", ["bakers.csv": bakers, "sellers.csv": sellers])
    #expect(set.compilations.map(\.id) == ["bakers", "sellers"])
    #expect(!set.findings.contains { $0.rule == "duplicate-competency" })
    let notices = set.notices.filter { $0.contains("in several of the 2 frameworks") }
    #expect(notices.count == 1)
    #expect(notices.first?.contains("1 of them differs: \"Bread\"") ?? false)
  }

  @Test func filesOfLevelsAreOneCompetency() throws {
    let set = try compile(
      "id: a",
      [
        "talk-level-1.md": "# Talk\n\nSpeaks and listens.\n\n- Greets people.\n- Repeats what was said.\n",
        "talk-level-2.md": "# Talk\n\nSpeaks and listens.\n\n- Leads talks.\n- Writes letters.\n",
      ])
    #expect(
      outline(set) == [
        "Talk: Speaks and listens.", "1 -: Greets people.; Repeats what was said.",
        "2 -: Leads talks.; Writes letters.",
      ])
    #expect(set.findings.map(\.rule).contains("competency-split"))
  }
}
