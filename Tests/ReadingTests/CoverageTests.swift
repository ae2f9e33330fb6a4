import Foundation
import SourceText
import Testing

/// Each byte of a source that is not white space is covered exactly once, by content, structure or noise.
@Suite struct CoverageTests {
  @Test(arguments: Corpus.cases)
  func ofTheCorpus(_ example: CorpusCase) throws {
    let faults = try ReadSource(example.source, name: example.name).faults
    #expect(faults == [])
  }

  @Test func ofTheFrameworks() throws {
    let sources = Project.files(in: Project.frameworks, endings: ["txt", "md", "html"])
    #expect(sources.count >= 16)
    for url in sources { try expectCovered(url) }
  }

  @Test(.enabled(if: Project.hasSharedOrMustHave, Comment(rawValue: Project.sharedIsMissing)))
  func ofTheSeeds() throws {
    let sources = Project.files(in: Project.shared.appending(path: "seeds"), endings: ["txt"])
    #expect(sources.count >= 5)
    for url in sources { try expectCovered(url) }
  }

  @Test(.enabled(if: Project.hasSharedOrMustHave, Comment(rawValue: Project.sharedIsMissing)))
  func ofThePages() throws {
    let sources = Project.files(in: Project.shared.appending(path: "pages/texts"), endings: ["txt", "md", "html"])
    #expect(sources.count >= 20)
    for url in sources { try expectCovered(url) }
  }

  private func expectCovered(_ url: URL) throws {
    let read = try ReadSource(Array(Data(contentsOf: url)), name: url.lastPathComponent)
    #expect(read.faults == [], "\(url.lastPathComponent)")
  }
}
