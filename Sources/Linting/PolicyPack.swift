public import Diagnostics
import SourceText

/// A named set of rules that `rung.yml` can follow: `lint: {packs: [core, interview]}`.
public struct PolicyPack: Sendable {
  public struct Member: Sendable, Equatable {
    public var rule: String
    public var severity: Severity
  }

  public var name: String
  /// What it is for, in one sentence.
  public var purpose: String
  public var members: [Member]

  /// All packs, sorted by name.
  public static let all: [PolicyPack] = [core, houseStyle, interview, publishing]

  /// - Throws: when there is no such pack, with the nearest name.
  static func named(_ name: String) throws(LintSettingsError) -> PolicyPack {
    if let pack = all.first(where: { $0.name == name }) { return pack }
    let advice = NearestName.advice(for: name, among: all.map(\.name))
    throw LintSettingsError(message: "there is no policy pack \"\(name)\". \(advice)", path: ["packs", name])
  }

  static let core = PolicyPack(
    name: "core", purpose: "What is wrong in any framework; runs where no pack is named.",
    members: RuleRegistry.all.filter { $0.documentation.isOnByDefault }.map {
      Member(rule: $0.name, severity: $0.documentation.severity)
    })

  static let houseStyle = PolicyPack(
    name: "house-style", purpose: "One voice: punctuation, letter case, verbs and length of behaviors.",
    members: warnings([
      "double-barrelled", "gendered-word", "long-behavior", "negative-behavior", "quote-style", "sentence-case",
      "terminal-punctuation", "vague-verb", "verb-form",
    ]))

  static let interview = PolicyPack(
    name: "interview", purpose: "Interview questions that can be asked as they stand.",
    members: warnings([
      "closed-question", "duplicate-question", "protected-topic-question", "question-mark", "question-without-probes",
    ]))

  static let publishing = PolicyPack(
    name: "publishing", purpose: "Nothing unfinished goes out: what is missing, empty or a placeholder is an error.",
    members: [
      "competency-empty", "definition-missing", "level-empty", "level-gap", "level-heading-missing",
      "level-title-missing",
      "levels-missing", "name-missing", "related-unresolved", "section-empty", "section-missing",
      "section-placeholder",
    ].map { Member(rule: $0, severity: .error) })

  private static func warnings(_ rules: [String]) -> [Member] { rules.map { Member(rule: $0, severity: .warning) } }
}
