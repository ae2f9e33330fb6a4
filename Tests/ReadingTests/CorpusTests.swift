import Foundation
import Testing

/// Each case of the corpus comes out exactly as its outline says.
@Suite struct CorpusTests {
  @Test func holdsItsCases() {
    let titles = Corpus.cases.map(\.title)
    #expect(Dictionary(grouping: titles) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  /// Each file holds as many cases as `cases.tsv` says, so that none can vanish.
  @Test func noneVanished() throws {
    let stated = try String(contentsOf: Corpus.folder.appending(path: "cases.tsv"), encoding: .utf8)
    let counts = Dictionary(grouping: Corpus.cases, by: \.corpusFile).mapValues(\.count)
    let found = counts.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
    #expect(found == stated)
  }

  @Test(arguments: Corpus.cases)
  func reads(_ example: CorpusCase) throws {
    let outline = try ReadSource(example.source, name: example.name).outline()
    #expect(outline == example.outline, "\(difference(from: example.outline, to: outline))")
  }
}
