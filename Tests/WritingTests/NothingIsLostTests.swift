import CanonicalReading
import Foundation
import FrameworkModel
import PageReading
import SourceText
import Testing

@testable import Writing

/// Each byte of a source that is not white space ends up in one segment of its map.
@Suite struct NothingIsLostTests {
  private static let seeds = Project.root.appending(path: "../shared/seeds").standardizedFileURL

  private static func sources(in folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let endings: Set<String> = ["txt", "md", "html", "yaml", "json"]
    return (files?.compactMap { $0 as? URL } ?? []).filter { endings.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  private func check(_ url: URL) throws {
    let name = url.lastPathComponent
    let source = try TextDecoding.decode(Array(Data(contentsOf: url)), name: name)
    let isCanonical = CanonicalReader.recognizes(source)
    let reading =
      isCanonical
      ? try CanonicalReader().read(source, as: SourceID(0)) : PageReader().read(source, as: SourceID(0))
    let competencies = reading.competencies.enumerated().map { (place: $0.offset, competency: $0.element) }
    let map = SourceMap(of: source, SourceID(0), competencies: competencies, spans: reading.spans)
    #expect(!map.segments.isEmpty, "\(name)")
    #expect(map.uncovered(in: source).map(source.text) == [], "\(name)")
    #expect(map.overlaps.map(source.text) == [], "\(name)")
    for (before, after) in zip(map.segments, map.segments.dropFirst()) {
      #expect(before.range.end <= after.range.start, "\(name)")
    }
  }

  @Test func ofTheFrameworks() throws {
    let sources = Self.sources(in: Project.root.appending(path: "frameworks"))
    #expect(sources.count >= 12)
    for url in sources { try check(url) }
  }

  @Test(
    .enabled(
      if: Project.isCI || FileManager.default.fileExists(atPath: seeds.path),
      "the seeds are not beside the project, in ../shared/seeds"))
  func ofTheSeeds() throws {
    let sources = Self.sources(in: Self.seeds)
    #expect(sources.count >= 5)
    for url in sources { try check(url) }
  }
}
