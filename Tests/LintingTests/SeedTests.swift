import Diagnostics
import Foundation
import Linting
import SourceText
import Testing

/// Real documents, which lie beside the project: each defect that a person found in them is found at its line, and nothing
/// else is said.
@Suite struct SeedTests {
  private static let shared = Fixtures.root.appending(path: "../../../shared").standardizedFileURL

  /// What the rules say, as `rule line`; each was looked at and is true.
  private static let expected: [String: [String]] = [
    "client-focus": ["level-heading-missing 3", "list-marker-mismatch 63", "list-marker-mismatch 68"],
    "customer-focus": [
      "name-missing 1", "near-duplicate-behavior 94", "section-empty 171", "section-empty 219",
    ],
    "customer-follow-through": [
      "name-missing 1", "near-duplicate-behavior 82", "section-empty 113", "section-empty 115",
      "section-placeholder 119", "section-empty 121",
    ],
    "service-excellence": ["section-empty 64"],
    "service-orientation": ["levels-missing 3", "html-residue 7", "html-residue 8", "page-furniture 58"],
  ]

  private struct Gold: Decodable {
    struct Defect: Decodable {
      var kind: String
      var line: Int?
    }
    var defects: [Defect]
  }

  /// The rules that find what the labels call otherwise.
  private static let rules = [
    "wrong-bullet": "list-marker-mismatch", "empty-section": "section-empty", "placeholder": "section-placeholder",
  ]

  private static var isThere: Bool {
    let isThere = FileManager.default.fileExists(atPath: shared.appending(path: "seeds").path)
    #expect(isThere || ProcessInfo.processInfo.environment["CI"] != "true", "../shared/seeds is missing")
    if !isThere { print("skipped: ../shared/seeds is missing") }
    return isThere
  }

  private func findings(_ name: String, _ selection: RuleSelection = .standard) throws -> (SourceFile, [Diagnostic]) {
    let bytes = try Data(contentsOf: Self.shared.appending(path: "seeds/\(name).txt"))
    let file = SourceFile(name: "\(name).txt", bytes: Array(bytes))
    return (file, check([file], selection).findings)
  }

  private func line(_ finding: Diagnostic, _ file: SourceFile) -> Int? {
    finding.location.map { file.lines.position(of: $0.range.start).line }
  }

  @Test(arguments: expected.keys.sorted())
  func whatIsSaidIsTrueAndNothingElseIsSaid(_ name: String) throws {
    guard Self.isThere else { return }
    let (file, findings) = try findings(name)
    #expect(findings.map { "\($0.rule) \(line($0, file) ?? 0)" } == Self.expected[name])
  }

  @Test(arguments: expected.keys.sorted())
  func eachDefectIsFoundAtItsLine(_ name: String) throws {
    guard Self.isThere else { return }
    let (file, findings) = try findings(name)
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: Self.shared.appending(path: "gold/\(name).json")))
    #expect(!gold.defects.isEmpty)
    for defect in gold.defects {
      let rule = Self.rules[defect.kind] ?? defect.kind
      #expect(
        findings.contains { $0.rule == rule && (defect.line == nil || line($0, file) == defect.line) },
        "\(defect.kind) at \(defect.line ?? 0)")
    }
  }
}
