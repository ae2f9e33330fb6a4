import Diagnostics
import Foundation
import Linting
import Reporting
import SourceText
import Testing

/// Each rule against its folder in Tests/Fixtures/rules: `fires….txt` with marks where findings belong, `clean….txt`
/// without any, and the whole rendered output beside them.
@Suite struct RuleFixtureTests {
  static let cases: [String] = RuleRegistry.documentation.flatMap { rule in
    Fixtures.names(in: "rules/\(rule.name)").filter { $0.hasSuffix(".txt") }.map { "\(rule.name)/\($0)" }
  }

  @Test(arguments: cases)
  func ruleFindsWhatIsMarkedAndNothingElse(_ path: String) throws {
    let name = String(path.prefix { $0 != "/" })
    let sample = Sample(try Fixtures.text("rules/\(path)"))
    let rule = try #require(RuleRegistry.rule(named: name))
    var settings = LintSettings()
    settings.select = [name]
    settings.options = sample.options.isEmpty ? [:] : [name: sample.options]
    // What a rule says about suppressions depends on what the others find.
    settings.selectsOnly = rule.documentation.family != .suppressions
    let findings = Linter(try RuleSelection(settings)).lint(sample.subject).filter { $0.rule == name }
    #expect(Set(findings.compactMap(\.location)) == sample.marks)
    let isClean = path.contains("/clean")
    #expect(sample.marks.isEmpty == isClean)
    guard !isClean else { return }
    let report = Report(findings: findings, sources: sample.subject.sources)
    let output = FullReporter.render(report, style: ReportStyle())
    try Fixtures.expectGolden(
      String(decoding: output, as: UTF8.self), at: "rules/" + path.replacingOccurrences(of: ".txt", with: ".expected"))
  }

  @Test func eachRuleHasAFolderWithFiringAndCleanCases() {
    for rule in RuleRegistry.documentation {
      let files = Fixtures.names(in: "rules/\(rule.name)")
      #expect(files.contains { $0.hasPrefix("fires") && $0.hasSuffix(".txt") }, "no firing case of \(rule.name)")
      #expect(files.contains { $0.hasPrefix("clean") && $0.hasSuffix(".txt") }, "no clean case of \(rule.name)")
    }
  }

  @Test func noFolderAndNoGoldenIsAnOrphan() {
    #expect(Set(Fixtures.names(in: "rules")) == Set(RuleRegistry.documentation.map(\.name)))
    for rule in RuleRegistry.documentation {
      let files = Set(Fixtures.names(in: "rules/\(rule.name)"))
      for golden in files where golden.hasSuffix(".expected") {
        #expect(files.contains(golden.replacingOccurrences(of: ".expected", with: ".txt")), "\(rule.name)/\(golden)")
      }
    }
  }
}
