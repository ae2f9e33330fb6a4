import Testing

/// Each case of the corpus comes out exactly as its outline says.
@Suite struct CorpusTests {
  @Test func holdsItsCases() {
    #expect(Corpus.cases.count >= 80)
    let titles = Corpus.cases.map(\.title)
    #expect(Dictionary(grouping: titles) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    #expect(KnownGaps.outlines.keys.filter { !titles.contains($0) } == [])
  }

  @Test(arguments: Corpus.cases)
  func reads(_ example: CorpusCase) throws {
    let outline = try ReadSource(example.source, name: example.name).outline()
    KnownGaps.expect(example.title, in: KnownGaps.outlines) {
      #expect(outline == example.outline, "\(difference(from: example.outline, to: outline))")
    }
  }
}
