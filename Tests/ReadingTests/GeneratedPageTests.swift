import FrameworkModel
import Testing

/// Generated models, written in generated dialects, are read back.
@Suite struct GeneratedPageTests {
  private static let count: UInt64 = 300

  @Test(arguments: PageForm.allCases)
  func readsBack(_ form: PageForm) throws {
    var failures: [(key: String, shown: String)] = []
    for seed in 0..<Self.count {
      let key = "\(form) \(seed)"
      var generator = ModelGenerator(seed: seed)
      var random = SplitMix64(seed: seed, form.rawValue)
      let competencies = generator.competencies()
      let dialect = Dialect.random(form, isKnownScale: generator.isKnownScale, using: &random)
      let text = ModelPage.render(competencies, dialect)
      let read = try ReadSource(text, name: form.fileName)
      #expect(read.faults == [], "\(key)")
      let expected = ModelDumper.dump(competencies, showsInferred: false)
      let outline = read.outline(showsNoise: false, showsInferred: false)
      if outline != expected {
        failures.append((key, "\(dialect)\n\(text)\n\(difference(from: expected, to: outline))"))
      }
    }
    #expect(failures.count == 0)
    for failure in failures.prefix(3) { Issue.record("\(failure.key): \(failure.shown)") }
  }
}
