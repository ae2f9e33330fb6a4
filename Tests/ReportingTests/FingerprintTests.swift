import Diagnostics
import Reporting
import SourceText
import Testing

@Suite struct FingerprintTests {
  private func fingerprints(_ text: String, rule: String = "some-rule") -> [String] {
    let report = MarkedReport(text, rule: rule).report
    var fingerprints = Fingerprints()
    return report.findings.map { fingerprints.next($0, sources: report.sources) }
  }

  @Test func movingTheTextKeepsTheFingerprint() {
    #expect(fingerprints("⟦Keeps promises.⟧") == fingerprints("Above\n\n  ⟦keeps “promises”⟧"))
  }

  @Test func anotherRuleOrTextHasAnotherFingerprint() {
    #expect(fingerprints("⟦one⟧") != fingerprints("⟦two⟧"))
    #expect(fingerprints("⟦one⟧") != fingerprints("⟦one⟧", rule: "other-rule"))
  }

  @Test func equalFindingsDoNotShareOne() {
    let all = fingerprints("⟦one⟧ ⟦one⟧ ⟦one⟧")
    #expect(Set(all).count == 3)
    #expect(all[0] == fingerprints("⟦one⟧")[0])
  }

  @Test func anEmptyPlaceIsKnownByItsLine() {
    #expect(fingerprints("⟦⟧first line") == fingerprints("before\n⟦⟧first line"))
    #expect(fingerprints("⟦⟧first line") != fingerprints("⟦⟧second line"))
  }
}
