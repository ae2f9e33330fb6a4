import FrameworkModel
import Testing

/// What a model says, written as text, as Markdown and as a web page, is read back as the same model.
@Suite struct RenderingTests {
  @Test(arguments: Base.all, PageForm.allCases)
  func readsBack(_ base: Base, _ form: PageForm) throws {
    let competencies = try ReadSource(base.text, name: base.name).competencies
    for dialect in [
      Dialect(form: form), Dialect(form: form, levels: .colon, isDescending: true, probes: "Probing Questions"),
    ] {
      expectReadBack(competencies, dialect, "\(base.label): \(form)\(dialect.isDescending ? ", descending" : "")")
    }
  }

  /// Writes and reads; numbers and names that were inferred are stated on the new page.
  private func expectReadBack(_ competencies: [Competency], _ dialect: Dialect, _ key: String) {
    let text = ModelPage.render(competencies, dialect)
    let expected = ModelDumper.dump(competencies, showsInferred: false)
    do {
      let read = try ReadSource(text, name: dialect.form.fileName)
      let outline = read.outline(showsNoise: false, showsInferred: false)
      #expect(outline == expected, "\(key)\n\(difference(from: expected, to: outline))")
      #expect(read.faults == [], "\(key)")
    } catch { Issue.record(error, "\(key)") }
  }
}
