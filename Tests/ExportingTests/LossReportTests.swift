import FrameworkModel
import SourceText
import Testing

@testable import Writing

@Suite struct LossReportTests {
  private var framework: Framework {
    var competency = Competency(id: "a", name: text("A"), location: .nowhere)
    competency.questions = [Question(text("Why?"), probes: [text("And then?"), text("Since when?")])]
    competency.code = text("C")
    return Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency, competency])
  }

  private func text(_ words: String) -> Statement { Statement(words, at: .nowhere) }

  @Test func countsWhatAFormHasNoPlaceFor() {
    let report = LossReport(
      target: "t", of: framework,
      without: [(.probes, "t has no place for them"), (.courses, "none are there"), (.code, "x")])
    #expect(
      report.losses.map(\.line) == ["leaves out 2 codes: x", "leaves out 4 probing questions: t has no place for them"])
  }

  @Test func joinsWhatIsLostForOneReason() {
    var report = LossReport(target: "t")
    report.add(.code, 1, why: "too long")
    report.add(.code, 2, why: "too long")
    report.add(.code, 0, why: "never")
    #expect(report.losses.map(\.line) == ["leaves out 3 codes: too long"])
  }

  /// Each field is counted, and is gone when it is removed.
  @Test(arguments: ModelField.all) func removesWhatItCounts(_ field: ModelField) {
    var framework = FullModel.framework
    #expect(field.count(framework) > 0, "\(field.path)")
    field.remove(&framework)
    #expect(field.count(framework) == 0, "\(field.path)")
  }

  @Test func namesEachFieldOnce() {
    #expect(Set(ModelField.all.map(\.path)).count == ModelField.all.count)
  }
}
