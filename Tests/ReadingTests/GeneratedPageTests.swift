import FrameworkModel
import Testing

/// Generated models, written in generated dialects, are read back.
@Suite struct GeneratedPageTests {
  private static let count: UInt64 = 400

  @Test(arguments: PageForm.allCases)
  func readsBack(_ form: PageForm) throws {
    var failures: [String] = []
    for seed in 0..<Self.count {
      var generator = ModelGenerator(seed: seed)
      var random = SplitMix64(seed: seed, form.rawValue)
      let competencies = generator.competencies()
      let dialect = Dialect.random(form, using: &random)
      let text = ModelPage.render(competencies, dialect)
      let read = try ReadSource(text, name: form.fileName)
      let expected = ModelDumper.dump(competencies, showsInferred: false)
      let outline = read.outline(showsNoise: false, showsInferred: false)
      #expect(read.faults == [], "\(form) \(seed)")
      if outline != expected {
        failures.append("\(form) \(seed): \(dialect)\n\(text)\n\(difference(from: expected, to: outline))")
      }
    }
    #expect(
      failures.isEmpty, "\(failures.count) of \(Self.count), such as\n\(failures.prefix(3).joined(separator: "\n"))")
  }
}
