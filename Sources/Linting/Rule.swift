public import Diagnostics
import FrameworkModel
public import SourceText

/// One check over a framework, documented in its own file.
///
/// A rule is one file in `Rules/`, one line in `RuleRegistry.all`, and one folder in `Tests/Fixtures/rules/`. It is a pure
/// function of what it looks at; which rules run and how grave their findings are is decided by the `Linter`.
public protocol Rule: Sendable {
  static var documentation: RuleDocumentation { get }
  /// - Parameter options: Every option that the documentation declares has a value of the declared kind.
  init(options: RuleOptions)
  /// All findings, in any order, with the rule's default severity.
  func check(_ subject: LintSubject) -> [Diagnostic]
  /// The same, for a rule that takes long and divides its work; the others do theirs in one piece.
  func check(_ subject: LintSubject, _ work: some WorkMap) -> [Diagnostic]
  /// The rule itself, where it is one about single texts.
  var asStatementRule: (any StatementRule)? { get }
  /// Findings about suppressions that silenced no finding of the other rules; none for rules about anything else.
  func checkUnused(_ suppressions: [UnusedSuppression], _ subject: LintSubject) -> [Diagnostic]
}

/// A rule that looks at each text of the model by itself; the linter walks the texts once for all of them.
public protocol StatementRule: Rule {
  /// The rule is asked about texts that have one of these signs; nil for all texts.
  var signs: TextSigns? { get }
  /// Whether a text with these words, as hashes of their folded form, is worth asking about; true unless the rule says
  /// otherwise.
  func mayFind(_ wordHashes: [UInt64]) -> Bool
  /// The finding about a text; nil when there is none.
  func check(_ placed: PlacedStatement, in subject: LintSubject) -> Diagnostic?
}

extension StatementRule {
  public var asStatementRule: (any StatementRule)? { self }

  public func mayFind(_ wordHashes: [UInt64]) -> Bool { true }

  /// Findings beside those about single texts; none unless the rule says otherwise.
  public func check(_ subject: LintSubject) -> [Diagnostic] { [] }
}

/// A suppression that silenced nothing although its rule ran.
public struct UnusedSuppression: Sendable {
  public var rule: String
  public var location: Location
}

extension Rule {
  public func check(_ subject: LintSubject, _ work: some WorkMap) -> [Diagnostic] { check(subject) }

  public var asStatementRule: (any StatementRule)? { nil }

  public func checkUnused(_ suppressions: [UnusedSuppression], _ subject: LintSubject) -> [Diagnostic] { [] }

  public static var name: String { documentation.name }

  /// A finding of this rule.
  ///
  /// - Parameter message: What is wrong, then what to do, in an editor's words.
  func finding(
    _ message: String, at location: Location?, about entity: Entity?, in subject: LintSubject, related: [Note] = [],
    fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: Self.name, severity: Self.documentation.severity, message: message, location: location,
      entity: entity.map { $0.path(in: subject.framework) }, related: related, fix: fix)
  }
}

/// The values of one rule's options.
public struct RuleOptions: Sendable {
  private let values: [String: OptionValue]

  /// The defaults of `documentation`, with `overrides` over them.
  ///
  /// Overrides of another name or kind are a bug here: `LintSettings` refuses them with a message.
  public init(_ documentation: RuleDocumentation, overrides: [String: OptionValue] = [:]) {
    var values: [String: OptionValue] = [:]
    for option in documentation.options {
      let value = overrides[option.name] ?? option.defaultValue
      precondition(value.kind == option.defaultValue.kind, "the kind of an option is checked when settings are read")
      values[option.name] = value
    }
    self.values = values
  }

  func integer(_ name: String) -> Int {
    guard case .integer(let number) = values[name] else { preconditionFailure("\(name) is no number option") }
    return number
  }

  func flag(_ name: String) -> Bool {
    guard case .boolean(let flag) = values[name] else { preconditionFailure("\(name) is no flag option") }
    return flag
  }

  func text(_ name: String) -> String {
    guard case .text(let text) = values[name] else { preconditionFailure("\(name) is no text option") }
    return text
  }

  func list(_ name: String) -> [String] {
    guard case .list(let texts) = values[name] else { preconditionFailure("\(name) is no list option") }
    return texts
  }
}
