import Diagnostics
import FrameworkModel
import SourceText
import Testing

@testable import Comparing

@Suite struct VersionTests {
  /// Two versions of a framework, of which the new one has one more behavior, or less, or the same with other typing.
  private func comparison(_ old: String?, _ new: String?, _ behaviors: ([String], [String])) -> Comparison {
    func framework(_ version: String?, _ behaviors: [String]) -> Framework {
      let nowhere = Location(SourceID(0), SourceRange(0, 0))
      var competency = Competency(id: "a", name: Statement("A", at: nowhere), location: nowhere)
      competency.behaviors = behaviors.map { Statement($0, at: nowhere) }
      var framework = Framework(identity: FrameworkIdentity(id: "f"), competencies: [competency])
      framework.identity.version = version
      return framework
    }
    return Comparison(from: framework(old, behaviors.0), to: framework(new, behaviors.1))
  }

  static let breaking = (["Greets callers."], ["Greets callers.", "Writes down every promise."])
  static let minor = (breaking.1, breaking.0)
  static let editorial = (["Greets callers."], ["Greets callers"])
  static let none = (["Greets callers."], ["Greets callers."])

  @Test(
    arguments: [
      ("1.2.3", breaking, "2.0.0"), ("1.2.3", minor, "1.3.0"), ("1.2.3", editorial, "1.2.4"), ("1.2.3", none, "1.2.3"),
      ("v1.2", breaking, "v2.0"), ("1.2", minor, "1.3"), ("1.2", editorial, "1.2.1"), ("2024", breaking, "2025"),
      ("2024", minor, "2024.1"), ("1.0.0-draft", breaking, "2.0.0"), ("spring", breaking, nil), ("", minor, nil),
      ("1.-2", minor, nil), ("99999999999999999999", minor, nil), ("1.2.3.4", minor, nil),
    ] as [(String, ([String], [String]), String?)])
  func theNextVersionFollowsTheClasses(old: String, behaviors: ([String], [String]), next: String?) {
    #expect(VersionSuggestion(comparison(old, old, behaviors)).version == next)
  }

  @Test func aVersionThatDiffersAsksForNothing() {
    #expect(VersionSuggestion(comparison("1.0", "2.0", Self.none)).bump == .none)
  }

  @Test(
    arguments: [
      ("1.0.0", "1.1.0", Severity.error), ("1.0.0", "1.0.0", .warning), ("1.0.0", "2.0.0", nil),
      ("1.0.0", "3.1.0", nil),
      ("1.0.0", "0.9.0", .error), ("1.0.0", "spring", nil),
    ] as [(String, String, Severity?)])
  func aVersionThatIsTooLowIsFound(old: String, new: String, severity: Severity?) {
    #expect(VersionSuggestion(comparison(old, new, Self.breaking)).finding?.severity == severity)
  }

  @Test func noVersionIsNoFinding() {
    #expect(VersionSuggestion(comparison(nil, "1.0", Self.breaking)).finding == nil)
    #expect(VersionSuggestion(comparison("1.0", nil, Self.breaking)).finding == nil)
  }
}
