import Foundation
import Linting
import Reporting
import Testing

@Suite struct RuleDocumentTests {
  /// `rung rules --output-format markdown` prints docs/rules.md. `RUNG_UPDATE_GOLDENS=1` rewrites it.
  @Test func docsRulesIsWhatTheRulesSay() throws {
    let packs = PolicyPack.all.map { RulePack(name: $0.name, purpose: $0.purpose, rules: $0.members.map(\.rule)) }
    try Fixtures.expectGolden(RuleMarkdown.document(RuleRegistry.documentation, packs), at: "../../docs/rules.md")
  }
}
