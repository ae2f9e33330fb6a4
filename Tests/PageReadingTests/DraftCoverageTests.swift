import Foundation
import GeneratedFrameworks
import SourceText
import Testing
import TextReading

@testable import PageReading

/// Whatever a page is taken for, each byte is accounted for once.
@Suite struct DraftCoverageTests {
  private static func root(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: path).standardizedFileURL
  }

  private static func files(_ folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { ["txt", "md", "html"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  private static let pages = root("../shared/pages/texts")
  private static let isAtHand =
    ProcessInfo.processInfo.environment["CI"] == "true" || FileManager.default.fileExists(atPath: pages.path)

  @Test func ofTheFrameworks() throws {
    let files = Self.files(Self.root("frameworks"))
    #expect(files.count >= 16)
    for file in files { try check(file, rounds: 2) }
  }

  @Test(.enabled(if: isAtHand, "the pages are not beside the project, in ../shared/pages/texts"))
  func ofThePages() throws {
    let files = Self.files(Self.pages)
    #expect(files.count >= 20)
    for file in files { try check(file, rounds: 1) }
  }

  /// Roles drawn at random, in runs as pages have them, and the first of the explainer's own readings.
  private func check(_ file: URL, rounds: Int) throws {
    let source = try TextDecoding.decode(Array(Data(contentsOf: file)), name: file.lastPathComponent)
    let scan = ScannedPage(source)
    var random = SeededGenerator(seed: UInt64(scan.page.count))
    for _ in 0..<rounds {
      let (roles, kinds) = randomRoles(scan.page, &random)
      expectCovered(scan, scan.candidate(roles, kinds), file)
    }
    var explainer = PageExplainer(scan.page.units, ReadingModel(table: ""))
    for candidate in explainer.candidates().prefix(2) { expectCovered(scan, candidate, file) }
  }

  private func randomRoles(_ page: PageEvidence, _ random: inout SeededGenerator) -> ([UnitRole], [Int: ItemKind]) {
    var kinds: [Int: ItemKind] = [:]
    var role = UnitRole.structure(.noise)
    let roles = page.units.indices.map { place -> UnitRole in
      if Int.random(in: 0..<3, using: &random) > 0 {
        switch Int.random(in: 0..<14, using: &random) {
        case 0: role = .name
        case 1, 2: role = .level
        case 3...6: role = .structure(.item)
        case let number: role = .structure(StructureRole(rawValue: number % StructureRole.allCases.count) ?? .noise)
        }
      }
      if role == .structure(.item) {
        kinds[place] = ItemKind(rawValue: Int.random(in: 0..<ItemKind.allCases.count, using: &random))
      }
      return role
    }
    return (roles, kinds)
  }

  private func expectCovered(_ scan: ScannedPage, _ candidate: PageReadingCandidate, _ file: URL) {
    let faults = SpanFaults.of(scan.reading(candidate), scan.source)
    #expect(faults.prefix(3) == [], "\(file.lastPathComponent)")
  }
}
