import Diagnostics
import FrameworkModel
import Linting
import Testing

@testable import Driver

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    let folder = try TestFolder()
    let path = try folder.write(text, to: "rung.yml")
    return try ConfigurationReader(FileSystem()).read(path, shown: "rung.yml")
  }

  @Test func allKeysAreTakenOver() throws {
    let configuration = try read(
      """
      id: service
      title: Serving People
      version: 1.2.0
      language: en
      publisher: A Publisher
      license: CC-BY-4.0
      description: What it is.
      scale: [Basic, Working, Expert]
      requiredSections: [definition, questions]
      headings: {behaviors: [You will see, Signs], resources: [Shelf]}
      scaleNames: [Green, Blue]
      noise: ["For internal use"]
      exclude: [old]
      lint:
        ignore: [level-gap]
        severity: {section-empty: error}
      """)
    #expect(configuration.identity.id == "service")
    #expect(configuration.identity.title == "Serving People")
    #expect(configuration.identity.version == "1.2.0")
    #expect(configuration.identity.language == "en")
    #expect(configuration.identity.publisher == "A Publisher")
    #expect(configuration.identity.license == "CC-BY-4.0")
    #expect(configuration.identity.description == "What it is.")
    #expect(configuration.scale.map(\.number) == [1, 2, 3])
    #expect(configuration.scale.map(\.title) == ["Basic", "Working", "Expert"])
    #expect(configuration.lint.options == ["section-missing": ["sections": .list(["definition", "questions"])]])
    #expect(configuration.headings == [.behaviors: ["You will see", "Signs"], .resources: ["Shelf"]])
    #expect(configuration.scaleNames == [["Green", "Blue"]])
    #expect(configuration.noise == ["For internal use"])
    #expect(configuration.exclude == [Glob("old")])
    #expect(configuration.lint.ignore == ["level-gap"])
    #expect(configuration.lint.severities == ["section-empty": .error])
  }

  @Test func nothingIsAnEmptyFile() throws {
    #expect(try read("").identity.id == "")
    #expect(try read("# only a comment\n").scale.isEmpty)
  }

  /// Each fault is refused at the mark.
  @Test(arguments: [
    "«tilte»: x", "id: «Service One»", "id: «../out»", "scale:\n  - {number: 1}\n  - «{number: 1}»",
    "scale:\n  - {number: «one»}", "scale:\n  - {«nmber»: 1}", "scale:\n  - «{title: x}»", "title: «[a, b]»",
    "title: «3»", "title: «\"\"»", "headings: {«behaviours»: [x]}", "headings: {behaviors: «x»}",
    "requiredSections: [definition, «nothing»]", "lint: {«selekt»: [level-gap]}", "lint: {select: [«level-gaps»]}",
    "lint: {severity: {level-gap: «eror»}}", "lint: {severity: {«level-gaps»: error}}", "«- a»\n- b", "exclude: «old»",
    "title: x\n«title»: y", "exclude: [«&a x», *a]",
  ]) func faultsAreRefusedAtTheirPlace(_ marked: String) throws {
    let before = try #require(marked.split(separator: "«", omittingEmptySubsequences: false).first)
    let text = marked.filter { $0 != "«" && $0 != "»" }
    let problem = try #require(throws: Problem.self) { try read(text) }
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(problem.position == Problem.Position(line: lines.count, column: (lines.last?.count ?? 0) + 1), "\(problem)")
    #expect(problem.path == "rung.yml")
  }

  @Test func columnsCountCharacters() throws {
    let problem = try #require(throws: Problem.self) { try read("scale: [\"e\u{301}t\u{E9}\", [x]]") }
    #expect(problem.position == Problem.Position(line: 1, column: 16))
  }

  @Test func severityOffIsToIgnore() throws {
    #expect(try read("lint: {severity: {level-gap: off}}").lint.ignore == ["level-gap"])
  }
}
