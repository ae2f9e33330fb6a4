/// What a rule says of itself: printed by `rung explain`, `rung rules` and in docs/rules.md, and carried into SARIF.
public struct RuleDocumentation: Sendable, Equatable {
  /// Permanent, kebab-case; says the defect, so that "allow level-gap" reads right.
  public var name: String
  public var family: RuleFamily
  /// The severity where `rung.yml` sets none.
  public var severity: Severity
  /// Whether the rule runs where nothing selects it.
  public var isOnByDefault: Bool
  /// What it finds, in one sentence.
  public var finds: String
  /// Why an editor, a pipeline or somebody who is assessed should care.
  public var matters: String
  /// A piece of a source with the defect.
  public var example: String
  /// The same piece without it, or what to do when no piece can show it.
  public var instead: String
  /// Whether the rule mends what it finds, and whether that is safe.
  public var fixSafety: FixSafety
  public var options: [RuleOption]

  public init(
    name: String, family: RuleFamily, severity: Severity, isOnByDefault: Bool = true, finds: String, matters: String,
    example: String, instead: String, fixSafety: FixSafety = .noFix, options: [RuleOption] = []
  ) {
    self.name = name
    self.family = family
    self.severity = severity
    self.isOnByDefault = isOnByDefault
    self.finds = finds
    self.matters = matters
    self.example = example
    self.instead = instead
    self.fixSafety = fixSafety
    self.options = options
  }
}

/// Whether a rule can mend what it finds.
public enum FixSafety: Sendable, Equatable {
  /// Only an editor can mend it.
  case noFix
  /// The fix keeps the meaning for certain; the text says why.
  case safe(String)
  /// The fix may change the meaning, and is made only when asked for; the text says how.
  case unsafe(String)

  /// One sentence for the documentation.
  public var sentence: String {
    switch self {
    case .noFix: "There is no fix: an editor decides."
    case .safe(let reason): "The fix is safe: \(reason)"
    case .unsafe(let reason): "The fix is unsafe (`--unsafe-fixes`): \(reason)"
    }
  }
}

/// The families of rules, in the order in which lists show them.
public enum RuleFamily: String, Sendable, CaseIterable {
  case levels, sections, duplicates, references, source, style, questions, suppressions

  /// Whether its rules are about how texts are worded, not about what was read and how.
  public var isAboutWording: Bool { self == .duplicates || self == .style || self == .questions }
}

/// A setting of one rule.
public struct RuleOption: Sendable, Equatable {
  public var name: String
  /// The value where `rung.yml` sets none; its kind is the kind that is accepted.
  public var defaultValue: OptionValue
  /// What it does, with its unit.
  public var meaning: String

  public init(_ name: String, _ defaultValue: OptionValue, _ meaning: String) {
    self.name = name
    self.defaultValue = defaultValue
    self.meaning = meaning
  }
}

/// The value of a rule's setting.
public enum OptionValue: Sendable, Equatable {
  case integer(Int)
  case boolean(Bool)
  case text(String)
  case list([String])

  /// What the value is, for messages: `a whole number`.
  public var kind: String {
    switch self {
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .text: "a text"
    case .list: "a list of texts"
    }
  }

  /// The value as `rung.yml` writes it.
  public var written: String {
    switch self {
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .text(let text): text
    case .list(let texts): "[" + texts.joined(separator: ", ") + "]"
    }
  }
}
